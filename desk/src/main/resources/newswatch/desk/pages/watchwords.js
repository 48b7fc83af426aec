/** The settings of a watch in words, for its card. */
import { element, time } from './dom.js';

/** What is not as usual, as a line of small marks; null when all is. */
export function settingMarks(watch) {
  const marks = [
    watch.severity && watch.severity !== 'info' ? mark(watch.severity, `severity ${watch.severity}`) : null,
    watch.when ? mark(occasion(watch.when), 'occasion') : null,
    watch.every && watch.every !== 'story' ? mark(pace(watch.every)) : null,
    watch.quiet ? mark(`quiet ${watch.quiet.from}–${watch.quiet.until} ${watch.quiet.zone}`) : null,
    watch.unless ? mark(`unless ${watch.unless.join(', ')}`) : null,
    watch.validFrom ? mark(['from ', time(watch.validFrom)], state(Date.parse(watch.validFrom) > Date.now())) : null,
    watch.validUntil ? mark(['until ', time(watch.validUntil)], state(Date.parse(watch.validUntil) <= Date.now())) : null,
    watch.owner ? mark(`kept by ${watch.owner}`) : null,
    ...Object.entries(watch.labels ?? {}).map(([name, text]) => mark(`${name}: ${text}`)),
  ].filter(Boolean);
  return marks.length > 0 ? element('ul', { className: 'marks' }, ...marks) : null;
}

function mark(text, kind = '') {
  const parts = Array.isArray(text) ? text : [text];
  return element('li', { className: `mark ${kind}` }, element('bdi', {}, ...parts));
}

/** A watch that is not valid now tells nobody anything, which should be seen. */
function state(idle) {
  return idle ? 'idle' : '';
}

function pace(every) {
  if (every === 'article') return 'each article';
  return every.replace(/^digest\((.*)\)$/s, 'digest $1');
}

/** A condition as people say it. */
export function occasion(when) {
  const [kind] = Object.keys(when);
  const settings = when[kind];
  switch (kind) {
    case 'burst': {
      const { window, 'at-least': least, times, count } = settings;
      return `on a burst: ${least} ${count} in ${window}, ${times} × the usual`;
    }
    case 'silence':
      return settings === 'usual' ? 'on a silence longer than usual' : `on a silence longer than ${settings['longer-than']}`;
    case 'newcomer': {
      const { type, with: beside, days } = settings;
      return `on a newcomer: ${type ?? 'any actor'}${beside ? ` with ${beside}` : ''}, not there for ${days} days`;
    }
    default: return kind;
  }
}
