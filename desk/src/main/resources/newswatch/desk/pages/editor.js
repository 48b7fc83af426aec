/** The sheet in which a watch is written; its query is checked while it is typed. */
import { call, path } from './api.js';
import { element, problem } from './dom.js';
import { marked, utf16Indexes } from './evidence.js';
import { closes } from './sheets.js';

const PAUSE = 250;
const sheet = document.querySelector('#watch-editor');
const form = sheet.querySelector('form');
const { name, query, id, notify } = form.elements;
const check = sheet.querySelector('#query-check');
let editing = null;
let saved = () => {};
let timer = 0;
let asked = 0;

/** Opens the sheet for a watch, or for a new one; `onSaved` is called when it is stored. */
export function openEditor(watch, onSaved) {
  editing = watch;
  saved = onSaved;
  sheet.querySelector('h2').textContent = watch ? 'Edit the watch' : 'Add a watch';
  name.value = watch?.name ?? '';
  query.value = watch?.query ?? '';
  id.value = watch?.id ?? '';
  id.readOnly = watch !== null;
  delete id.dataset.touched;
  notify.value = (watch?.notify ?? ['console']).join(', ');
  problem(sheet.querySelector('.problem'), '');
  check.replaceChildren();
  sheet.showModal();
  (watch ? query : name).focus();
  if (watch) checkQuery();
}

function slug(text) {
  return text.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60);
}

name.addEventListener('input', () => {
  if (!editing && !id.dataset.touched) id.value = slug(name.value);
});
id.addEventListener('input', () => { id.dataset.touched = 'yes'; });
query.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(checkQuery, PAUSE);
});

async function checkQuery() {
  const text = query.value;
  const turn = ++asked;
  if (!text.trim()) {
    check.replaceChildren();
    return;
  }
  try {
    const { value } = await call('POST', '/api/watches/check', { query: text });
    if (turn === asked) showGood(value.canonical);
  } catch (error) {
    if (turn === asked) showFaults(text, error);
  }
}

function showGood(canonical) {
  query.removeAttribute('aria-invalid');
  check.replaceChildren(
    element('p', { className: 'good' }, 'Understood as ', element('code', { dir: 'auto' }, canonical)));
}

function showFaults(text, error) {
  query.setAttribute('aria-invalid', 'true');
  const faults = error.faults ?? [];
  if (faults.length === 0) {
    check.replaceChildren(element('p', { className: 'bad' }, error.message));
    return;
  }
  check.replaceChildren(...faults.slice(0, 3).flatMap(fault => [
    element('p', { className: 'bad' }, element('button', { type: 'button', className: 'place',
      onclick: () => pointAt(fault.position) }, `Position ${fault.position}`), ` ${fault.message}`),
    element('p', { className: 'pointer', dir: 'auto', attributes: { 'aria-hidden': 'true' } },
      ...pointed(text, fault.position)),
  ]));
}

/** The query with the place of the fault marked; a space at its end stands for what is missing. */
function pointed(text, position) {
  const whole = [...text].length > position ? text : `${text} `;
  return marked(whole, [{ start: position, end: position + 1 }]);
}

function pointAt(position) {
  const index = utf16Indexes(query.value, [position]).get(position);
  query.focus();
  query.setSelectionRange(index, index + 1);
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  // The form does not show everything that a watch can have; the rest stays as it is.
  const { version, ...kept } = editing ?? {};
  const watch = {
    ...kept,
    name: name.value.trim(),
    query: query.value.trim(),
    notify: notify.value.split(/[\s,]+/).filter(Boolean),
  };
  try {
    if (editing) await call('PUT', path('watches', editing.id), watch);
    else await call('POST', '/api/watches', { id: id.value.trim(), ...watch });
    sheet.close();
    saved();
  } catch (error) {
    problem(sheet.querySelector('.problem'), error.message);
    if (error.faults?.length) showFaults(query.value, error);
  }
});
closes(sheet);
