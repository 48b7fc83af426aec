/** What is chosen among the things there are: destinations, and watches that come first. */
import { call } from './api.js';
import { element } from './dom.js';

const destinations = document.querySelector('#watch-destinations');
const unless = document.querySelector('#watch-unless');
const wanted = document.querySelector('#watch-editor [name=unless]');
let known = [];
let before = [];

/** Shows the destinations that exist, and those of the watch that do not. */
export async function showDestinations(chosen, watches) {
  before = chosen;
  const named = new Set(['console', ...watches.flatMap(watch => watch.notify)]);
  draw(chosen, [...named].map(id => ({ id })), true);
  try {
    const reports = (await call('GET', '/api/destinations')).value;
    const there = reports.map(report => report.destination ?? report);
    draw(pickedDestinations(), [{ id: 'console' }, ...there.filter(one => one.id !== 'console')], false);
  } catch {
    // Those that other watches tell are offered until the list can be had.
  }
}

/** Those that were there before in their order, so that nothing changes by being looked at. */
export function pickedDestinations() {
  const checked = [...destinations.querySelectorAll('input:checked')].map(input => input.value);
  return [...before.filter(id => checked.includes(id)), ...checked.filter(id => !before.includes(id))];
}

function draw(chosen, there, unsure) {
  const ids = there.map(one => one.id);
  const gone = chosen.filter(id => !ids.includes(id)).map(id => ({ id, missing: !unsure }));
  destinations.replaceChildren(...[...there, ...gone].map(one => element('label', { className: 'pick' },
    element('input', { type: 'checkbox', value: one.id, checked: chosen.includes(one.id), name: 'notify' }),
    element('bdi', {}, one.id),
    one.kind && one.kind !== one.id ? element('span', { className: 'note' }, one.kind) : null,
    one.disabled ? element('span', { className: 'note bad' }, 'disabled') : null,
    one.missing ? element('span', { className: 'note bad' }, 'does not exist') : null)));
}

/** Shows which watches come first. */
export function showUnless(watch, watches) {
  known = watches;
  wanted.value = '';
  unless.replaceChildren();
  for (const id of watch?.unless ?? []) pick(id);
}

export function pickedWatches() {
  const ids = [...unless.children].map(item => item.dataset.id);
  // What stands in the field and was not added is meant, too.
  const typed = wanted.value.trim();
  const all = typed && !ids.includes(typed) ? [...ids, typed] : ids;
  return all.length > 0 ? all : undefined;
}

function pick(id) {
  if ([...unless.children].some(item => item.dataset.id === id)) return;
  const name = known.find(watch => watch.id === id)?.name;
  const item = element('li', { className: 'pick' }, element('bdi', {}, name ?? id),
    name ? null : element('span', { className: 'note bad' }, 'does not exist'),
    element('button', { type: 'button', className: 'quiet', attributes: { 'aria-label': `Take out ${name ?? id}` },
      onclick: () => {
        item.remove();
        wanted.focus();
        changed();
      } }, '✕'));
  item.dataset.id = id;
  unless.append(item);
}

function take() {
  const id = wanted.value.trim();
  if (!id) return;
  wanted.value = '';
  pick(id);
  changed();
}

function changed() {
  wanted.form.dispatchEvent(new Event('input'));
}

wanted.addEventListener('keydown', event => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  take();
});
wanted.addEventListener('change', take);
