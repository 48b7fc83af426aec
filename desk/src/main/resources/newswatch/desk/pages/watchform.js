/** The settings of a watch in the sheet: from a watch into its fields, and back. */
import { element } from './dom.js';
import { fillOccasion, readOccasion } from './occasionform.js';
import { fillPace, readPace } from './paceform.js';
import { pickedDestinations, pickedWatches, showDestinations, showUnless } from './picks.js';
import { ownZone } from './zones.js';

const form = document.querySelector('#watch-editor form');
const fields = form.elements;
/** What fields showed, and for which value: a setting that nobody touched stays as it was written. */
const shown = new Map();

/** Fills the fields; `watches` are all there are. */
export function fillForm(watch, watches) {
  fields.name.value = watch?.name ?? '';
  fields.query.value = watch?.query ?? '';
  fields.id.value = watch?.id ?? '';
  fields.severity.value = watch?.severity === 'info' ? '' : watch?.severity ?? '';
  shown.set('severity', watch?.severity);
  fields.owner.value = watch?.owner ?? '';
  fields.labels.value = Object.entries(watch?.labels ?? {}).map(([name, text]) => `${name}=${text}`).join('\n');
  fields.notes.value = watch?.notes ?? '';
  fields['quiet-from'].value = watch?.quiet?.from ?? '';
  fields['quiet-until'].value = watch?.quiet?.until ?? '';
  fields['quiet-zone'].value = watch?.quiet?.zone ?? ownZone();
  fillTime('valid-from', watch?.validFrom);
  fillTime('valid-until', watch?.validUntil);
  fillPace(fields, watch?.every);
  fillOccasion(fields, watch?.when);
  showUnless(watch, watches);
  showDestinations(watch?.notify ?? ['console'], watches);
  offer('#watch-ids', watches.filter(other => other.id !== watch?.id), other => [other.id, other.name]);
  offer('#watch-owners', new Set(watches.map(other => other.owner).filter(Boolean)), owner => [owner]);
}

/** The watch as it is written now; settings that are left empty are left out. */
export function readForm() {
  const watch = {
    id: fields.id.value.trim(),
    name: fields.name.value.trim(),
    query: fields.query.value.trim(),
    notify: pickedDestinations(),
    every: readPace(fields),
    severity: fields.severity.value || (shown.get('severity') === 'info' ? 'info' : ''),
    owner: fields.owner.value.trim(),
    labels: labels(),
    notes: fields.notes.value.trim(),
    validFrom: readTime('valid-from'),
    validUntil: readTime('valid-until'),
    quiet: quiet(),
    unless: pickedWatches(),
    when: readOccasion(fields),
  };
  return Object.fromEntries(Object.entries(watch).filter(([, value]) => value !== undefined && value !== ''));
}

/** Whether a watch has something that the sheet shows only when asked for more. */
export function hasMore(watch) {
  return ['every', 'severity', 'owner', 'labels', 'notes', 'validFrom', 'validUntil', 'quiet', 'unless', 'when']
    .some(setting => watch?.[setting] !== undefined);
}

function quiet() {
  const from = fields['quiet-from'].value;
  const until = fields['quiet-until'].value;
  return from || until ? { from, until, zone: fields['quiet-zone'].value.trim() || 'UTC' } : undefined;
}

function labels() {
  const lines = fields.labels.value.split('\n').map(line => line.trim()).filter(Boolean);
  if (lines.length === 0) return undefined;
  return Object.fromEntries(lines.map(line => {
    const at = line.indexOf('=');
    return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  }));
}

function fillTime(name, iso) {
  const date = iso ? new Date(iso) : null;
  fields[name].value = date ? new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16) : '';
  shown.set(name, { text: fields[name].value, iso });
  fields[name].title = `By the clock of this device (${ownZone()})`;
}

function readTime(name) {
  const text = fields[name].value;
  const before = shown.get(name);
  if (text === before.text) return before.iso;
  return text ? new Date(text).toISOString() : undefined;
}

function offer(list, things, parts) {
  document.querySelector(list).replaceChildren(...[...things].map(thing => {
    const [value, label] = parts(thing);
    return element('option', { value, label: label ?? '' });
  }));
}
