/** What became of an alert at each destination, below its card, and what can be done about it. */
import { call, path } from './api.js';
import { action, element, problem, time } from './dom.js';

const EVERY = 3_000;
const AT_ONCE = 50;

/** So often what has ended is asked for again, too: others may have had it sent again. */
const ALL_EVERY = 10;

/** So often an alert is asked for that nobody is told of. */
const PATIENCE = 20;
const TIMES = [['1h', '1 h'], ['4h', '4 h'], ['1d', '1 day']];
const announcement = document.querySelector('#announcement');
const shown = new Map();
let turn = 0;

/** The place below an alert's card; it is filled when something is known. */
export function outcomes(alert) {
  const place = element('div', { className: 'outcomes' });
  shown.set(alert.id, { alert, place, ended: false, asked: 0, text: '' });
  return place;
}

/** Asks for the outcomes of the alerts that are shown, from now on. */
export function watchOutcomes() {
  const next = async () => {
    try {
      if (!document.hidden) await ask();
    } catch {
      // The status line tells that the desk does not answer.
    }
    setTimeout(next, EVERY);
  };
  next();
  addEventListener('click', event => closeMenus(event.target));
  addEventListener('keydown', event => { if (event.key === 'Escape') closeMenus(null); });
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll('.menu[open]')) {
    if (!menu.contains(except)) menu.open = false;
  }
}

async function ask() {
  const all = turn++ % ALL_EVERY === 0;
  const wanted = [];
  for (const [id, one] of shown) {
    if (!one.place.isConnected && one.asked > 0) shown.delete(id);
    else if (one.place.isConnected && (all || (!one.ended && one.asked < PATIENCE))) wanted.push(id);
  }
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    await refresh(wanted.slice(from, from + AT_ONCE));
  }
}

async function refresh(ids) {
  const query = new URLSearchParams([['limit', '1000'], ...ids.map(id => ['alert', id])]);
  const { notifications } = (await call('GET', `/api/notifications?${query}`)).value;
  for (const id of ids) show(id, notifications.filter(one => one.alert === id));
}

function show(id, notifications) {
  const one = shown.get(id);
  if (!one) return;
  one.asked = notifications.length ? 0 : one.asked + 1;
  one.ended = notifications.length > 0 && notifications.every(({ outcome }) => outcome.state !== 'waiting');
  const text = JSON.stringify(notifications);
  if (text === one.text || one.place.querySelector('.menu[open]')) return;
  one.text = text;
  const label = one.place.contains(document.activeElement) ? document.activeElement.textContent : null;
  one.place.replaceChildren(
    element('ul', { attributes: { 'aria-label': 'What became of it' } },
      ...notifications.sort((a, b) => a.destination.localeCompare(b.destination)).map(line)),
    actions(one.alert, one.place),
    element('p', { className: 'problem', hidden: true, attributes: { role: 'alert' } }));
  if (label) [...one.place.querySelectorAll('button, summary')].find(made => made.textContent === label)?.focus();
}

function line({ alert, destination, outcome, attempts, acknowledged }) {
  const to = element('bdi', {}, destination);
  const said = {
    delivered: () => ['delivered', ' to ', to, ' ', time(outcome.at),
      outcome.message === alert ? '' : ' with others', copies(outcome.copies)],
    folded: () => ['folded', ' for ', to, ' into ', element('bdi', { title: outcome.into }, outcome.into.slice(0, 12)), `: ${outcome.why}`],
    muted: () => ['muted', ' for ', to, ' by ', element('bdi', {}, outcome.by), ' until ', time(outcome.until)],
    waiting: () => ['waiting', ' for ', to, ' until ', time(outcome.until), `: ${outcome.why}`, failed(attempts)],
    refused: () => ['refused', ' for ', to, `: ${outcome.why}`],
    'given-up': () => ['given up', ' for ', to, ` after ${outcome.attempts} attempts: ${outcome.why}`],
  };
  const [state, ...rest] = said[outcome.state]?.() ?? [outcome.state, ' for ', to];
  const kind = outcome.state === 'waiting' ? 'waiting-outcome' : outcome.state;
  return element('li', {}, element('span', { className: `status ${kind}` }, state), ...rest.filter(part => part !== ''),
    acknowledged ? element('span', {}, '; seen by ', element('bdi', {}, acknowledged.by)) : '');
}

function copies(count) {
  return count > 0 ? `, with ${count} ${count === 1 ? 'copy' : 'copies'}` : '';
}

function failed(attempts) {
  return attempts > 0 ? ` (${attempts} failed ${attempts === 1 ? 'attempt' : 'attempts'})` : '';
}

function actions(alert, place) {
  const name = `the alert of ${alert.watch.name}`;
  const post = (what, body, said) => change(alert, place, () => call('POST', `${path('alerts', alert.id)}/${what}`, body), said);
  return element('div', { className: 'actions' },
    action('Acknowledge', name, () => post('ack', {}, 'acknowledged')),
    action('Send again', name, () => post('resend', {}, 'is sent again')),
    element('details', { className: 'menu' },
      element('summary', { attributes: { 'aria-label': `Mute because of ${name}` } }, 'Mute'),
      element('div', { className: 'choices' },
        ...choices('this watch', { watch: alert.watch.id }, alert, place),
        ...(alert.story ? choices('this story', { story: alert.story }, alert, place) : []))));
}

function choices(what, named, alert, place) {
  return [element('span', {}, `Mute ${what} for`), ...TIMES.map(([time, label]) =>
    element('button', { type: 'button', className: 'quiet',
      attributes: { 'aria-label': `Mute ${what} for ${label}` },
      onclick: () => {
        closeMenus(null);
        place.querySelector('summary').focus();
        change(alert, place, () => call('POST', '/api/mutes', { ...named, for: time, by: 'somebody at the desk' }),
          `${what} is muted for ${label}; Delivery lists the mutes`);
      } }, label))];
}

async function change(alert, place, work, said) {
  const fault = place.querySelector('.problem');
  try {
    await work();
    problem(fault, '');
    announcement.textContent = `${alert.watch.name}: ${said}`;
    await refresh([alert.id]);
    place.querySelector('.said')?.remove();
    place.append(element('p', { className: 'said' }, said));
  } catch (error) {
    problem(fault, error.message);
  }
}
