/** The panel of names nobody listed: the list, accepting and dismissing. */
import { call, path } from './api.js';
import { chip, passage } from './cards.js';
import { element, problem } from './dom.js';
import { closes } from './sheets.js';

const MOST_COMPANIONS = 4;
const panel = document.querySelector('#candidates-list');
const list = panel.querySelector('.cards');
const fault = panel.querySelector(':scope > .problem');
const count = document.querySelector('#candidates-count');
const sheet = document.querySelector('#candidate-editor');
const form = sheet.querySelector('form');
const { id, type, aliases } = form.elements;
let accepting = null;

/** Reads the candidates and shows them. */
export async function showCandidates() {
  let candidates = [];
  try {
    candidates = (await call('GET', '/api/candidates?limit=100')).value;
    problem(fault, '');
  } catch (error) {
    problem(fault, error.message);
  }
  list.replaceChildren(...candidates.map(card));
  panel.querySelector('.empty').hidden = candidates.length > 0 || !fault.hidden;
  count.hidden = candidates.length === 0;
  count.textContent = String(candidates.length);
}

function card(candidate) {
  const context = candidate.contexts[0];
  const companions = [
    ...(candidate.topics ?? []).slice(0, MOST_COMPANIONS).map(topic => chip('topic', topic.name)),
    ...(candidate.actors ?? []).slice(0, MOST_COMPANIONS).map(actor => chip('actor', actor.name)),
  ];
  return element('li', { className: 'card watch-card' },
    element('div', { className: 'watch-line' },
      element('h3', { dir: 'auto' }, candidate.name),
      element('button', { type: 'button', className: 'quiet', onclick: () => openAcceptance(candidate),
        attributes: { 'aria-label': `Accept ${candidate.name}` } }, 'Accept'),
      element('button', { type: 'button', className: 'quiet', onclick: () => dismiss(candidate),
        attributes: { 'aria-label': `Dismiss ${candidate.name}` } }, 'Dismiss')),
    context ? passage(context.excerpt, [context.mention]) : null,
    companions.length ? element('p', { className: 'chips' }, ...companions) : null,
    element('p', { className: 'meta' }, ...[candidate.type, `${candidate.documents} documents`,
      candidate.sources === 1 ? '1 source' : `${candidate.sources} sources`]
      .filter(Boolean).map(part => element('span', {}, part))));
}

function openAcceptance(candidate) {
  accepting = candidate;
  form.reset();
  sheet.querySelector('.what').textContent = candidate.name;
  type.value = candidate.type ?? '';
  problem(sheet.querySelector('.problem'), '');
  sheet.showModal();
}

async function dismiss(candidate) {
  try {
    await call('POST', `${path('candidates', candidate.key)}/dismiss`);
  } catch (error) {
    problem(fault, error.message);
    return;
  }
  showCandidates();
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const acceptance = {
    id: id.value.trim() || undefined,
    type: type.value || undefined,
    aliases: aliases.value.split(',').map(alias => alias.trim()).filter(Boolean),
  };
  try {
    await call('POST', `${path('candidates', accepting.key)}/accept`, acceptance);
    sheet.close();
    showCandidates();
  } catch (error) {
    problem(sheet.querySelector('.problem'), error.message);
  }
});
closes(sheet);
