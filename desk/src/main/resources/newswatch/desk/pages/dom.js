/** Small helpers to build the page. Text only ever becomes text: there is no markup from data. */

/** An element with properties, attributes (as {attributes: {…}}) and children; empty ones are left out. */
export function element(name, properties = {}, ...children) {
  const { attributes = {}, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}

/** Text of a document in its own language and direction. */
export function foreign(name, className, text, language) {
  return element(name, { className, attributes: { dir: 'auto', lang: language } }, text);
}

const SHORT = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const LONG = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** When something was published; null when unknown. */
export function time(iso) {
  const date = new Date(iso);
  if (!iso || Number.isNaN(date.getTime())) return null;
  const ours = date.getFullYear() === new Date().getFullYear();
  return element('time', { dateTime: iso, title: LONG.format(date) }, (ours ? SHORT : LONG).format(date));
}

/** Whether an address may become a link: others, such as javascript:, stay unreachable. */
export function isWebAddress(address) {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** A link to a page elsewhere; null for what is no web address. */
export function link(address, text) {
  if (!isWebAddress(address)) return null;
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text);
}

/** Of the parts with `data-KIND` shows those that name the choice. */
export function reveal(place, kind, choice) {
  for (const part of place.querySelectorAll(`[data-${kind}]`)) {
    part.hidden = !part.dataset[kind].split(' ').includes(choice);
  }
}

/** Shows or hides a problem line. */
export function problem(line, message) {
  line.hidden = !message;
  line.textContent = message || '';
}

/** A small button; who cannot see what it stands beside hears the name of that. */
export function action(label, name, onclick) {
  return element('button', { type: 'button', className: 'quiet', onclick,
    attributes: { 'aria-label': `${label} ${name}` } }, label);
}

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
const UNITS = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];

/** How long ago something was, or how soon it will be. */
export function relative(iso) {
  const seconds = Math.round((new Date(iso) - Date.now()) / 1000);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS.at(-1);
  return RELATIVE.format(Math.round(seconds / length), unit);
}

/** What happened when, seen from now. */
export function fact(what, iso, otherwise) {
  if (!iso) return element('span', {}, `${what} ${otherwise}`);
  return element('time', { dateTime: iso, title: new Date(iso).toLocaleString() }, `${what} ${relative(iso)}`);
}

/** Puts cards with a data-id in place of others. Whoever is at a button stays there. */
export function replaceCards(list, cards) {
  const at = list.contains(document.activeElement) ? document.activeElement : null;
  const place = at && { id: at.closest('[data-id]')?.dataset.id, label: at.textContent };
  list.replaceChildren(...cards);
  if (place) {
    const card = [...list.children].find(child => child.dataset.id === place.id);
    [...(card?.querySelectorAll('button') ?? [])].find(button => button.textContent === place.label)?.focus();
  }
}
