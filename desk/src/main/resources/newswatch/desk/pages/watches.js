/** The watches panel: the list, and deleting. */
import { call, path } from './api.js';
import { element, problem } from './dom.js';
import { openEditor } from './editor.js';
import { closes } from './sheets.js';
import { settingMarks } from './watchwords.js';

const MOST = 200;
const panel = document.querySelector('#watches-list');
const list = panel.querySelector('.cards');
const filter = document.querySelector('#watch-filter');
const removal = document.querySelector('#watch-removal');
let watches = [];
let removing = null;

/** Reads the watches and shows them. */
export async function showWatches() {
  try {
    watches = (await call('GET', '/api/watches')).value;
    problem(panel.querySelector('.problem'), '');
  } catch (error) {
    problem(panel.querySelector('.problem'), error.message);
  }
  show();
}

function show() {
  const wanted = filter.querySelector('input').value.trim().toLowerCase();
  const found = watches.filter(watch =>
    [watch.id, watch.name, watch.query, watch.owner ?? '', ...Object.values(watch.labels ?? {})]
      .some(text => text.toLowerCase().includes(wanted)));
  filter.hidden = watches.length < 6;
  panel.querySelector('.empty').hidden = watches.length > 0 || !panel.querySelector('.problem').hidden;
  list.replaceChildren(...found.slice(0, MOST).map(card));
  if (found.length > MOST) {
    list.append(element('li', { className: 'hint' }, `${found.length - MOST} more: filter to find them`));
  }
}

function card(watch) {
  return element('li', { className: 'card watch-card' },
    element('div', { className: 'watch-line' },
      element('h3', { dir: 'auto' }, watch.name),
      element('button', { type: 'button', className: 'quiet', onclick: () => openEditor(watch, watches, showWatches),
        attributes: { 'aria-label': `Edit ${watch.name}` } }, 'Edit'),
      element('button', { type: 'button', className: 'quiet', onclick: () => askRemoval(watch),
        attributes: { 'aria-label': `Delete ${watch.name}` } }, 'Delete')),
    element('p', { className: 'query', dir: 'auto' }, watch.query),
    settingMarks(watch),
    watch.notes ? element('p', { className: 'notes', dir: 'auto', title: watch.notes }, watch.notes) : null,
    element('p', { className: 'meta' },
      element('bdi', {}, watch.id), `version ${watch.version}`,
      watch.notify.length ? element('bdi', {}, `tells ${watch.notify.join(', ')}`) : 'tells nobody',
      element('a', { href: `/feeds/watches/${encodeURIComponent(watch.id)}.atom`, type: 'application/atom+xml',
        attributes: { 'aria-label': `Feed of ${watch.name}` } }, 'Feed')));
}

function askRemoval(watch) {
  removing = watch;
  removal.querySelector('.what').textContent = watch.name;
  problem(removal.querySelector('.problem'), '');
  removal.showModal();
}

removal.querySelector('.danger').addEventListener('click', async () => {
  try {
    await call('DELETE', path('watches', removing.id));
  } catch (error) {
    if (error.status !== 404) {
      problem(removal.querySelector('.problem'), error.message);
      return;
    }
  }
  removal.close();
  showWatches();
});
closes(removal);
filter.addEventListener('input', show);
document.querySelector('#watch-add').addEventListener('click', () => openEditor(null, watches, showWatches));
