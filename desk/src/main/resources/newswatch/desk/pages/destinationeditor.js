/** The sheet in which a destination is added or changed, with the settings of its kind. */
import { call, path } from './api.js';
import { element, problem } from './dom.js';
import { closes } from './sheets.js';

const sheet = document.querySelector('#destination-editor');
const form = sheet.querySelector('form');
const fields = sheet.querySelector('#destination-settings');
const { id, kind, perMinute, digest, group } = form.elements;
let kinds = [];
let editing = null;
let saved = () => {};

/** Opens the sheet for a destination, or for a new one; `onSaved` is called when it is kept. */
export async function openDestination(destination, onSaved) {
  editing = destination;
  saved = onSaved;
  problem(sheet.querySelector('.problem'), '');
  sheet.querySelector('h2').textContent = destination ? 'Edit the destination' : 'Add a destination';
  try {
    kinds = (await call('GET', '/api/destination-kinds')).value.filter(one => one.settings.length > 0);
  } catch (error) {
    problem(sheet.querySelector('.problem'), error.message);
  }
  kind.replaceChildren(...kinds.map(one => element('option', { value: one.name }, one.name)));
  kind.value = destination?.kind ?? kinds[0]?.name ?? '';
  kind.disabled = destination !== null;
  id.value = destination?.id ?? '';
  id.readOnly = destination !== null;
  perMinute.value = destination?.perMinute ?? '';
  digest.value = destination?.digest ?? '';
  group.value = destination?.group?.by ?? '';
  showSettings();
  sheet.showModal();
  (destination ? fields.querySelector('[data-setting]') : kind)?.focus();
}

function showSettings() {
  const settings = kinds.find(one => one.name === kind.value)?.settings ?? [];
  fields.replaceChildren(...settings.map(({ name, required, secret, lines, what }) =>
    element('label', {}, `${name}: ${what}${required ? '' : ' (may be left out)'}`,
      element(lines ? 'textarea' : 'input', { name: `setting ${name}`, required, value: editing?.settings?.[name] ?? '',
        autocomplete: 'off', spellcheck: false, dir: lines ? 'auto' : 'ltr', placeholder: secret ? 'env:NAME or file:PATH' : '',
        attributes: { 'data-setting': name } }))));
}

function entered() {
  const settings = {};
  for (const field of fields.querySelectorAll('[data-setting]')) {
    if (field.value.trim()) settings[field.dataset.setting] = field.value.trim();
  }
  return settings;
}

/** Times that were set elsewhere stay while the rest does. */
function grouping() {
  return group.value === editing?.group?.by ? editing.group : group.value || undefined;
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  // The form does not show everything that a destination can have; the rest stays as it is.
  const destination = {
    ...editing,
    kind: kind.value,
    settings: entered(),
    perMinute: perMinute.value ? Number(perMinute.value) : undefined,
    digest: digest.value.trim() || undefined,
    group: grouping(),
  };
  if (!id.value.trim()) {
    problem(sheet.querySelector('.problem'), 'It needs an id, by which watches name it.');
    id.focus();
    return;
  }
  try {
    await call('PUT', path('destinations', id.value.trim()), destination);
    sheet.close();
    saved();
  } catch (error) {
    problem(sheet.querySelector('.problem'), error.message);
  }
});
kind.addEventListener('change', showSettings);
closes(sheet);
