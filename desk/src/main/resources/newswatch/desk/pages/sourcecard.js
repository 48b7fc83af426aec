/** One source as a card: how it does in plain words, and what it brought. */
import { action, element, fact, link } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';
const WORDS = {
  waiting: 'not polled yet',
  healthy: 'healthy',
  stumbling: 'the last poll failed',
  failing: 'failing',
  silent: 'silent',
  gone: 'gone',
  paused: 'paused',
};
const REASONS = {
  timeout: 'did not answer in time',
  unreachable: 'cannot be reached',
  tls: 'has no valid certificate',
  unresolvable: 'has a name that nobody knows',
  'too-large': 'is too large',
  'too-many-redirects': 'redirects without an end',
  'broken-response': 'does not answer as a web server should',
  status: 'answers with an error',
  robots: 'does not allow robots',
};

/** A card with the buttons that its actions are behind. */
export function sourceCard(feed, { pause, refresh, askRemoval }) {
  return element('li', { className: 'card watch-card', attributes: { 'data-id': feed.id } },
    element('div', { className: 'watch-line' },
      element('h3', { dir: 'auto' }, feed.title),
      action('Refresh', feed.title, () => refresh(feed)),
      action(feed.paused ? 'Resume' : 'Pause', feed.title, () => pause(feed)),
      action('Remove', feed.title, () => askRemoval(feed))),
    element('p', { className: 'meta' },
      element('span', { className: `status ${feed.status}` }, WORDS[feed.status] ?? feed.status),
      link(feed.movedTo ?? feed.address, feed.movedTo ?? feed.address)),
    trouble(feed),
    element('div', { className: 'pace' }, bars(feed),
      element('span', {}, `${feed.perDay} a day`),
      fact('last success', feed.lastSuccess, 'never'),
      feed.nextPoll ? fact('next poll', feed.nextPoll) : null,
      feed.accounts.fetched ? element('span', {}, accounts(feed.accounts)) : null),
    feed.folders?.length
      ? element('p', { className: 'chips' }, ...feed.folders.map(folder => element('span', { className: 'chip actor', dir: 'auto' }, folder)))
      : null);
}

function trouble(feed) {
  if (feed.error) {
    const words = REASONS[feed.error.reason] ?? feed.error.reason;
    const times = feed.failures > 1 ? `, ${feed.failures} times in a row` : '';
    return element('p', { className: 'problem', dir: 'auto' }, `It ${words}${times}: ${feed.error.detail}`);
  }
  if (['failing', 'silent', 'gone'].includes(feed.status) && feed.reason) {
    return element('p', { className: 'problem', dir: 'auto' }, feed.reason);
  }
  return null;
}

function accounts({ fetched, new: fresh, known, changed, rejected }) {
  return `${fetched} fetched = ${fresh} new + ${known} known + ${changed} changed + ${rejected} rejected`;
}

/** The documents of the last days, the newest on the right. */
function bars(feed) {
  const counts = [...(feed.days?.counts ?? [])].reverse();
  const most = Math.max(1, ...counts);
  const drawn = svg('svg', { class: 'bars', viewBox: '0 0 84 20', role: 'img',
    'aria-label': counts.length ? `documents of the last days: ${counts.join(', ')}` : 'no documents yet' });
  const first = 14 - counts.length;
  for (let day = 0; day < 14; day++) {
    const documents = counts[day - first] ?? 0;
    const height = Math.max(1, Math.round(20 * documents / most));
    drawn.append(svg('rect', { x: day * 6, y: 20 - height, width: 5, height, class: documents ? 'some' : 'none' }));
  }
  return drawn;
}

function svg(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
