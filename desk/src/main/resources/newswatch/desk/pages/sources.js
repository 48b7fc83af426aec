/** The panel of sources: the list, adding by address, and lists in and out. */
import { call, path } from './api.js';
import { element, problem, replaceCards, time } from './dom.js';
import { closes } from './sheets.js';
import { sourceCard } from './sourcecard.js';

const MOST = 200;
const EVERY = 15_000;
const panel = document.querySelector('#sources-list');
const list = panel.querySelector('.cards');
const fault = panel.querySelector(':scope > .problem');
const count = document.querySelector('#sources-count');
const form = panel.querySelector('#source-add');
const answer = panel.querySelector('#source-answer');
const filter = panel.querySelector('#source-filter');
const failing = panel.querySelector('#source-failing');
const events = panel.querySelector('#source-events');
const file = panel.querySelector('#source-file');
const removal = document.querySelector('#source-removal');
let removing = null;

/** Reads the sources and shows them. */
export async function showSources() {
  const query = new URLSearchParams({ limit: MOST, q: filter.value.trim(), failing: failing.checked });
  try {
    const page = (await call('GET', `/api/feeds?${query}`)).value;
    show(page);
    showEvents((await call('GET', '/api/feeds/health?limit=30')).value);
    problem(fault, '');
  } catch (error) {
    problem(fault, error.message);
  }
}

function show(page) {
  replaceCards(list, page.feeds.map(feed => sourceCard(feed, { pause, refresh, askRemoval })));
  if (page.found > page.feeds.length) {
    list.append(element('li', { className: 'hint' }, `${page.found - page.feeds.length} more: filter to find them`));
  }
  panel.querySelector('.empty').hidden = page.total > 0;
  panel.querySelector('.tools').hidden = page.total === 0;
  panel.querySelector('#source-none').hidden = page.total === 0 || page.found > 0;
  count.hidden = page.failing === 0;
  count.textContent = String(page.failing);
  count.title = `${page.failing} need attention`;
}

function showEvents(happened) {
  events.hidden = happened.length === 0;
  events.querySelector('ol').replaceChildren(...happened.map(event =>
    element('li', {},
      time(event.at), ' ',
      element('strong', { dir: 'auto' }, event.title), ' ',
      element('span', { className: `status ${event.change}` }, event.change.replace('-', ' ')),
      element('span', { className: 'detail', dir: 'auto' }, event.reason))));
}

async function change(work) {
  try {
    await work();
    problem(fault, '');
  } catch (error) {
    problem(fault, error.message);
  }
  showSources();
}

const pause = feed => change(() => call('PATCH', path('feeds', feed.id), { paused: !feed.paused }));
const refresh = feed => change(() => call('POST', `${path('feeds', feed.id)}/refresh`, {}));

function askRemoval(feed) {
  removing = feed;
  removal.querySelector('.what').textContent = feed.title;
  problem(removal.querySelector('.problem'), '');
  removal.showModal();
}

removal.querySelector('.danger').addEventListener('click', async () => {
  await change(() => call('DELETE', path('feeds', removing.id)));
  removal.close();
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  const { address, folder, kind } = form.elements;
  if (!address.value.trim()) return;
  tell('Looking what is there…');
  form.setAttribute('aria-busy', 'true');
  try {
    const folders = folder.value.trim() ? [folder.value.trim()] : [];
    const { value } = await call('POST', '/api/feeds',
      { address: address.value.trim(), folders, kind: kind.value || undefined });
    tell(said(value), value.others.map(other => `Also there, not taken: ${other}`));
    form.reset();
  } catch (error) {
    tell('', [error.message]);
  }
  form.removeAttribute('aria-busy');
  showSources();
});

file.addEventListener('change', async () => {
  const [chosen] = file.files;
  if (!chosen) return;
  tell(`Reading ${chosen.name}…`);
  try {
    const response = await fetch('/api/feeds/import',
      { method: 'POST', headers: { 'Content-Type': 'text/x-opml' }, body: chosen });
    const value = await response.json();
    if (!response.ok) throw new Error(value.error);
    tell(said(value), value.faults);
  } catch (error) {
    tell('', [`${chosen.name}: ${error.message}`]);
  }
  file.value = '';
  showSources();
});

function said({ added, changed, known, how }) {
  const parts = [[added.length, 'added'], [changed, 'sorted under another folder, too'], [known, 'there already']]
    .filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return parts.join(', ') + (how ? `: ${how}` : '');
}

function tell(line, more = []) {
  answer.replaceChildren(
    ...[line].filter(Boolean).map(text => element('p', { dir: 'auto' }, text)),
    ...more.slice(0, 20).map(text => element('p', { className: line ? 'detail' : 'problem', dir: 'auto' }, text)),
    more.length > 20 ? element('p', { className: 'detail' }, `and ${more.length - 20} more`) : '');
}

let waiting = 0;
filter.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(showSources, 200);
});
failing.addEventListener('change', showSources);
closes(removal);
setInterval(() => {
  if (document.body.dataset.view === 'sources' && !document.hidden) showSources();
}, EVERY);
