/** How documents, alerts and rejections look in their lists. */
import { element, foreign, time } from './dom.js';
import { marked } from './evidence.js';
import { outcomes } from './outcomes.js';

const MOST_TOPICS = 4;
const MOST_ACTORS = 5;
const SENTENCE_END = /[.!?。！？؟…]["'”’»)]*\s*$/u;

/** The card of a tagged document. */
export function documentCard(tagged, open) {
  const { document } = tagged;
  return element('li', { className: 'card' },
    meta(document.source, document.published, tagged.language ?? document.language, tagged.story),
    title(document.title, tagged.language ?? document.language, () => open(tagged)),
    chips([
      ...tagged.topics.slice(0, MOST_TOPICS).map(topic => chip('topic', topic.name)),
      ...tagged.actors.slice(0, MOST_ACTORS).map(actor => chip('actor', actor.name, actor.type)),
      more(tagged.topics.length - MOST_TOPICS, tagged.actors.length - MOST_ACTORS),
    ]));
}

/** The card of an alert. */
export function alertCard(alert, open) {
  const { document, excerpt, occasion } = alert;
  return element('li', { className: 'card alert' },
    element('p', { className: 'watch' },
      element('span', { className: 'bell', attributes: { 'aria-hidden': 'true' } }),
      element('bdi', {}, alert.watch.name)),
    occasion ? foreign('p', 'detail', occasion.says) : null,
    title(document.title, undefined, () => open(document)),
    excerpt ? passage(excerpt, alert.evidence) : words(alert.evidence),
    meta(document.source, document.published),
    outcomes(alert));
}

/** The card of a rejection. */
export function rejectionCard({ rejected }) {
  const { reason, detail, origin = {}, excerpt } = rejected;
  const place = origin.channel ? `${origin.channel}-${origin.partition}@${origin.offset}`
    : [origin.path, origin.line].filter(Boolean).join(':');
  return element('li', { className: 'card' },
    element('p', { className: 'meta' }, element('span', { className: 'reason' }, reason),
      element('bdi', { className: 'place' }, place)),
    foreign('p', 'detail', detail),
    excerpt ? foreign('p', 'excerpt code', excerpt) : null);
}

/** A chip with a name. */
export function chip(kind, name, type) {
  return element('span', { className: `chip ${kind}`, title: type ? `${name} (${type})` : name, dir: 'auto' }, name);
}

function chips(list) {
  const shown = list.filter(Boolean);
  return shown.length > 0 ? element('p', { className: 'chips' }, ...shown) : null;
}

function more(topics, actors) {
  const left = Math.max(0, topics) + Math.max(0, actors);
  return left > 0 ? element('span', { className: 'more' }, `+${left}`) : null;
}

function meta(source, published, language, story) {
  const parts = [
    time(published),
    source ? element('bdi', { className: 'source' }, source) : null,
    language ? element('span', { className: 'language' }, language) : null,
    story ? repeated(story) : null,
  ].filter(Boolean);
  return parts.length > 0 ? element('p', { className: 'meta' }, ...parts) : null;
}

/** What a document is to the original of its story, when it is not the original itself. */
function repeated({ relation, original, similarity }) {
  const shown = { copy: 'copy', version: 'new version' }[relation];
  return shown ? element('span', { className: 'story',
    title: `${Math.floor(similarity * 100)} % of it as in ${original}` }, shown) : null;
}

function title(text, language, onclick) {
  return element('h3', {}, element('button', { type: 'button', className: 'title', onclick,
    attributes: { dir: 'auto', lang: language } }, text));
}

/** The passage around the evidence; its offsets, like the evidence's, are those of the document. */
export function passage(excerpt, evidence) {
  const spans = evidence
    .filter(span => span.field === excerpt.field && span.start >= excerpt.start && span.end <= excerpt.end)
    .map(span => ({ start: span.start - excerpt.start, end: span.end - excerpt.start }));
  return element('p', { className: 'excerpt', dir: 'auto' },
    excerpt.start > 0 ? '… ' : '', ...marked(excerpt.exact, spans), SENTENCE_END.test(excerpt.exact) ? '' : ' …');
}

function words(evidence) {
  const different = [...new Set(evidence.map(span => span.exact))].slice(0, 6);
  if (different.length === 0) return null;
  return element('p', { className: 'excerpt', dir: 'auto' },
    ...different.flatMap(exact => [element('mark', {}, exact), ' ']));
}
