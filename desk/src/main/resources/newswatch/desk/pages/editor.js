/** The sheet in which a watch is written; it is checked while it is typed. */
import { call, path } from './api.js';
import { element, problem } from './dom.js';
import { marked, utf16Indexes } from './evidence.js';
import { closes } from './sheets.js';
import { forgetTrial, triesWith } from './trial.js';
import { goToFault, showSettingFaults } from './watchfaults.js';
import { fillForm, hasMore, readForm } from './watchform.js';

const PAUSE = 250;
const sheet = document.querySelector('#watch-editor');
const form = sheet.querySelector('form');
const { name, query, id } = form.elements;
const check = sheet.querySelector('#query-check');
let editing = null;
let saved = () => {};
let timer = 0;
let asked = 0;

/** Opens the sheet for a watch, or for a new one; `onSaved` is called when it is stored. */
export function openEditor(watch, watches, onSaved) {
  editing = watch;
  saved = onSaved;
  sheet.querySelector('h2').textContent = watch ? 'Edit the watch' : 'Add a watch';
  fillForm(watch, watches);
  id.readOnly = watch !== null;
  delete id.dataset.touched;
  sheet.querySelector('#watch-further').open = hasMore(watch);
  problem(form.querySelector(':scope > .problem'), '');
  check.replaceChildren();
  query.removeAttribute('aria-invalid');
  showSettingFaults([], false);
  forgetTrial();
  sheet.showModal();
  (watch ? query : name).focus();
  if (watch) checkWatch();
}

function slug(text) {
  return text.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60);
}

name.addEventListener('input', () => {
  if (!editing && !id.dataset.touched) id.value = slug(name.value);
});
id.addEventListener('input', () => { id.dataset.touched = 'yes'; });
for (const event of ['input', 'change']) {
  form.addEventListener(event, () => {
    clearTimeout(timer);
    timer = setTimeout(checkWatch, PAUSE);
  });
}

async function checkWatch() {
  const watch = readForm();
  const turn = ++asked;
  if (!watch.query) {
    check.replaceChildren();
    return;
  }
  try {
    const { value } = await call('POST', '/api/watches/check', watch);
    if (turn !== asked) return;
    showGood(value.canonical);
    showSettingFaults([], false);
    problem(form.querySelector(':scope > .problem'), '');
  } catch (error) {
    if (turn === asked) showFaults(watch.query, error, false);
  }
}

function showGood(canonical) {
  query.removeAttribute('aria-invalid');
  check.replaceChildren(
    element('p', { className: 'good' }, 'Understood as ', element('code', { dir: 'auto' }, canonical)));
}

function showFaults(text, error, opens) {
  const { faults = [], settings = [], canonical } = error;
  showSettingFaults(settings, opens);
  if (faults.length === 0) {
    if (canonical) showGood(canonical);
    else check.replaceChildren(element('p', { className: 'bad' }, error.message));
    return;
  }
  query.setAttribute('aria-invalid', 'true');
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
  clearTimeout(timer);
  const watch = readForm();
  asked++;
  try {
    if (editing) await call('PUT', path('watches', editing.id), watch);
    else await call('POST', '/api/watches', watch);
    sheet.close();
    saved();
  } catch (error) {
    problem(form.querySelector(':scope > .problem'), error.message);
    if (error.status === 400) await showWhere(watch);
  }
});

/** What was refused is checked again, which says of each setting what is wrong. */
async function showWhere(watch) {
  try {
    await call('POST', '/api/watches/check', { ...watch, query: watch.query ?? '' });
  } catch (error) {
    showFaults(watch.query ?? '', error, true);
    goToFault();
  }
}

triesWith(readForm);
closes(sheet);
