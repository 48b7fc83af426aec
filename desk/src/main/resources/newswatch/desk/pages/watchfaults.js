/** Shows at each setting of the sheet what is wrong with it. */
import { element, problem } from './dom.js';

const form = document.querySelector('#watch-editor form');
const further = document.querySelector('#watch-further');

/** Shows the faults of settings, and takes away those that were mended. */
export function showSettingFaults(settings, opens) {
  for (const place of form.querySelectorAll('[data-setting]')) {
    const found = settings.filter(fault => fault.setting === place.dataset.setting);
    show(place, found.map(fault => fault.message).join(' '));
  }
  const hidden = settings.some(fault => further.querySelector(`[data-setting="${CSS.escape(fault.setting)}"]`));
  if (hidden && opens) further.open = true;
}

/** Moves to the first setting that is wrong. */
export function goToFault() {
  const first = form.querySelector('[data-setting] [aria-invalid]');
  first?.focus();
}

function show(place, message) {
  const line = place.querySelector(':scope > .problem')
    ?? place.appendChild(element('p', { className: 'problem', id: `fault-of-${place.dataset.setting}`, hidden: true }));
  problem(line, message);
  const fields = [...place.querySelectorAll('input, select, textarea')];
  const seen = message ? fields.filter(field => field.closest('[hidden]') === null) : [];
  // A message quotes what is wrong, which tells the field of a setting that has several.
  const quoted = seen.filter(field => message.includes(`"${field.value}"`));
  const wrong = new Set(quoted.length > 0 ? quoted : seen);
  for (const field of fields) mark(field, line, wrong.has(field));
}

function mark(field, line, wrong) {
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id && id !== line.id);
  if (wrong) {
    described.push(line.id);
    field.setAttribute('aria-invalid', 'true');
  } else {
    field.removeAttribute('aria-invalid');
  }
  if (described.length > 0) field.setAttribute('aria-describedby', described.join(' '));
  else field.removeAttribute('aria-describedby');
}
