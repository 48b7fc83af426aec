/** One destination as a card: how it does in plain words, what waits for it, and its settings. */
import { action, element, fact, relative, time } from './dom.js';

const WORDS = { disabled: 'disabled', failing: 'failing', healthy: 'healthy', unused: 'nothing sent yet' };
const TOGETHER = { story: 'together by story', watch: 'together by watch', topic: 'together by topic', none: 'each by itself' };
const CONSOLE = 'console';

/** A card with the buttons that its actions are behind. */
export function destinationCard(report, { test, edit, toggle, askRemoval }) {
  const { destination, status } = report;
  const { id, kind } = destination;
  return element('li', { className: 'card watch-card', attributes: { 'data-id': id } },
    element('div', { className: 'watch-line' },
      element('h3', {}, element('bdi', {}, id)),
      action('Test', id, () => test(report)),
      kind === CONSOLE ? '' : action('Edit', id, () => edit(destination)),
      action(destination.disabled ? 'Enable' : 'Disable', id, () => toggle(report)),
      id === CONSOLE ? '' : action('Remove', id, () => askRemoval(report))),
    element('p', { className: 'meta' },
      element('span', { className: `status ${status}` }, WORDS[status] ?? status), element('span', {}, kind),
      destination.perMinute ? element('span', {}, `at most ${destination.perMinute} a minute`) : '',
      destination.digest ? element('bdi', {}, destination.digest) : '',
      destination.group ? element('span', {}, TOGETHER[destination.group.by]) : '',
      element('span', {}, told(report.watches))),
    trouble(report),
    element('div', { className: 'pace' },
      report.waiting ? element('span', {}, `${report.waiting} waiting, the oldest since ${relative(report.oldestWaiting)}`) : '',
      fact('last delivered', report.lastDelivered, 'never'),
      element('span', {}, balance(report.counts))),
    settings(destination.settings ?? {}),
    element('p', { className: 'said', attributes: { role: 'status' } }));
}

/** How many alerts a destination was for, and what became of them. */
export function balance(counts) {
  const named = Object.entries(counts).filter(([, count]) => count > 0);
  const total = named.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return 'no alert yet';
  const parts = named.map(([state, count]) => `${count} ${state.replace('-', ' ')}`);
  return `${total} ${total === 1 ? 'alert' : 'alerts'} = ${parts.join(' + ')}`;
}

function told(watches) {
  const some = watches.slice(0, 3).join(', ');
  return watches.length === 0 ? 'no watch names it' : `named by ${some}${watches.length > 3 ? ` and ${watches.length - 3} more` : ''}`;
}

function trouble({ destination, failingSince, fault }) {
  if (destination.disabled) return element('p', { className: 'problem', dir: 'auto' }, `Disabled: ${destination.disabled}`);
  if (!failingSince) return '';
  return element('p', { className: 'problem', dir: 'auto' }, 'Failing since ', time(failingSince), `: ${fault}`);
}

function settings(values) {
  const named = Object.entries(values);
  return named.length === 0 ? '' : element('dl', { className: 'settings' },
    ...named.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, element('bdi', {}, value))]));
}
