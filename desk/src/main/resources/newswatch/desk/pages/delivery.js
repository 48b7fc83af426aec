/** The panel of delivery: destinations, how each does, and the mutes in force. */
import { call, path } from './api.js';
import { balance, destinationCard } from './destinationcard.js';
import { openDestination } from './destinationeditor.js';
import { action, element, fact, problem, replaceCards, time } from './dom.js';
import { closes } from './sheets.js';

const EVERY = 15_000;
const panel = document.querySelector('#delivery-list');
const list = panel.querySelector('#destinations');
const mutes = panel.querySelector('#mutes');
const fault = panel.querySelector(':scope > .problem');
const count = document.querySelector('#delivery-count');
const removal = document.querySelector('#destination-removal');
let removing = null;

/** Reads the destinations and mutes and shows them. */
export async function showDelivery() {
  try {
    show((await call('GET', '/api/destinations')).value);
    showMutes((await call('GET', '/api/mutes')).value);
    showBalance((await call('GET', '/api/notifications?limit=0')).value);
    problem(fault, '');
  } catch (error) {
    problem(fault, error.message);
  }
}

function show(reports) {
  const said = new Map([...list.querySelectorAll('[data-id]')].map(card =>
    [card.dataset.id, card.querySelector('.said').textContent]));
  replaceCards(list, reports.map(report => destinationCard(report, { test, edit, toggle, askRemoval })));
  for (const card of list.querySelectorAll('[data-id]')) {
    card.querySelector('.said').textContent = said.get(card.dataset.id) ?? '';
  }
  const bad = reports.filter(({ status }) => status === 'failing' || status === 'disabled').length;
  count.hidden = bad === 0;
  count.textContent = String(bad);
  count.title = `${bad} need attention`;
}

function showBalance({ counts }) {
  const sums = {};
  for (const states of Object.values(counts)) {
    for (const [state, number] of Object.entries(states)) sums[state] = (sums[state] ?? 0) + number;
  }
  panel.querySelector('#delivery-balance').textContent = `Alerts, once for each of their destinations: ${balance(sums)}`;
}

function showMutes(inForce) {
  panel.querySelector('#mutes-none').hidden = inForce.length > 0;
  replaceCards(mutes, inForce.map(mute => element('li', { className: 'card watch-card', attributes: { 'data-id': mute.id } },
    element('div', { className: 'watch-line' },
      element('h3', { dir: 'auto' }, muted(mute)),
      action('Unmute', muted(mute), () => change(() => call('DELETE', path('mutes', mute.id))))),
    element('p', { className: 'meta' },
      element('span', {}, 'until ', time(mute.until)), fact('ends', mute.until, ''),
      element('bdi', {}, `by ${mute.by}`), mute.why ? element('bdi', {}, mute.why) : ''))));
}

function muted({ watch, story, destination, labels }) {
  return [
    watch && `watch ${watch}`, story && `story ${story}`, destination && `destination ${destination}`,
    ...Object.entries(labels ?? {}).map(([name, text]) => `${name}=${text}`),
  ].filter(Boolean).join(', ');
}

async function change(work) {
  try {
    await work();
    problem(fault, '');
  } catch (error) {
    problem(fault, error.message);
    return;
  }
  showDelivery();
}

function tell(report, text) {
  const line = list.querySelector(`[data-id="${CSS.escape(report.destination.id)}"] .said`);
  if (line) line.textContent = text;
}

async function test(report) {
  tell(report, 'Sending…');
  try {
    const { value } = await call('POST', `${path('destinations', report.destination.id)}/test`, {});
    tell(report, `Test: ${value.says}`);
  } catch (error) {
    tell(report, `Test: ${error.message}`);
  }
}

const edit = destination => openDestination(destination, showDelivery);
const toggle = ({ destination }) => change(() =>
  call('POST', `${path('destinations', destination.id)}/${destination.disabled ? 'enable' : 'disable'}`, {}));

function askRemoval(report) {
  removing = report.destination;
  removal.querySelector('.what').textContent = removing.id;
  removal.querySelector('.detail').textContent = report.watches.length
    ? `These watches name it, and what they tell it will be refused: ${report.watches.join(', ')}. What waits for it is refused, too.`
    : 'What waits for it will be refused.';
  problem(removal.querySelector('.problem'), '');
  removal.showModal();
}

removal.querySelector('.danger').addEventListener('click', async () => {
  await change(() => call('DELETE', path('destinations', removing.id)));
  removal.close();
});
document.querySelector('#destination-add').addEventListener('click', () => openDestination(null, showDelivery));
closes(removal);
setInterval(() => {
  if (document.body.dataset.view === 'delivery' && !document.hidden) showDelivery();
}, EVERY);
