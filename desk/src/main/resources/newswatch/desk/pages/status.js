/** The status line: the live connection, and the services as /health tells them. */
import { call } from './api.js';
import { element } from './dom.js';

const EVERY = 10_000;
const connection = document.querySelector('#connection');
const services = document.querySelector('#services');

/** Shows how the live connection does: live, waiting or failing. */
export function showConnection(state, text) {
  connection.dataset.state = state;
  connection.textContent = text;
}

/** Asks for the services now and from time to time. */
export function watchServices() {
  addEventListener('click', event => { if (!services.contains(event.target)) services.open = false; });
  services.addEventListener('keydown', event => { if (event.key === 'Escape') services.open = false; });
  ask();
  setInterval(ask, EVERY);
}

async function ask() {
  try {
    show((await call('GET', '/health')).value);
  } catch {
    headline('failing', 'Services unknown');
    services.querySelector('ul').replaceChildren();
  }
}

function show({ parts }) {
  const all = Object.entries(parts);
  const failing = all.filter(([, part]) => part.status !== 'ok').map(([name]) => name);
  headline(failing.length ? 'failing' : 'live',
    failing.length ? `${failing.join(', ')} failing` : `${all.length} ${all.length === 1 ? 'service' : 'services'} ok`);
  services.querySelector('ul').replaceChildren(...all.map(([name, part]) =>
    element('li', {},
      element('span', { className: 'signal', attributes: { 'data-state': part.status === 'ok' ? 'live' : 'failing' } }, name),
      element('span', { className: 'detail' }, part.detail))));
}

function headline(state, text) {
  const summary = services.querySelector('summary');
  summary.dataset.state = state;
  summary.textContent = text;
}
