/** The sheet that shows one document with its evidence. */
import { call, path } from './api.js';
import { element, link, time } from './dom.js';
import { marked } from './evidence.js';
import { closes } from './sheets.js';

const sheet = document.querySelector('#reader');
const parts = Object.fromEntries(
  ['meta', 'source-link', 'also', 'tags', 'body'].map(name => [name, sheet.querySelector(`.${name}`)]));
const DONE = { signed: 'signed with', pledged: 'pledged to' };
let opened;
const heading = sheet.querySelector('h2');
closes(sheet);

/** Opens a tagged document. */
export function openDocument(tagged) {
  const { document } = tagged;
  const language = tagged.language ?? document.language;
  const tags = [
    ...tagged.topics.map(topic => ({ kind: 'topic', name: topic.name, note: `score ${topic.score}`, spans: topic.evidence })),
    ...tagged.actors.map(actor => ({ kind: 'actor', name: actor.name, note: actor.type, spans: actor.mentions })),
  ];
  show(document, language, field => tags.flatMap(tag => tag.spans
    .filter(span => span.field === field)
    .map(({ start, end }) => ({ start, end, tag }))));
  parts.tags.replaceChildren(...legend(tags, 'topic', 'Topics'),
    ...legend(tags, 'actor', 'Actors'), ...happened(tagged), ...scores(tagged.topics));
  if (tagged.sources) alsoFrom(tagged);
  else askForSources(document.id);
}

/** What came over the live stream does not say it. */
async function askForSources(id) {
  try {
    const { value } = await call('GET', path('documents', id));
    if (opened === id) alsoFrom(value);
  } catch {
    // The desk has forgotten the document: then nobody knows where else it came from.
  }
}

/** The other sources of a document, each with a link to where it stands there. */
function alsoFrom({ document, sources = [] }) {
  const others = sources.filter(({ source, url }) => source !== document.source || url !== document.url);
  if (others.length === 0) return;
  parts.also.replaceChildren('Also from: ', ...others.flatMap(({ source, url }, index) => [
    index > 0 ? ', ' : '', link(url, source) ?? element('bdi', {}, source)]));
}

/** Opens the document of an alert: the whole one while the desk still has it. */
export async function openReference(reference) {
  try {
    openDocument((await call('GET', path('documents', reference.id))).value);
  } catch (error) {
    show({ ...reference, text: '' }, undefined, () => []);
    parts.tags.replaceChildren();
    parts.body.append(element('p', { className: 'problem' }, error.message));
  }
}

/** What the actors did, a line each: "Wang Yi met Amir Khan Muttaqi, Kabul, 2025-05-21". */
function happened({ actors, events = [] }) {
  if (events.length === 0) return [];
  const name = id => actors.find(actor => actor.id === id)?.name ?? id;
  return [element('div', { className: 'legend' }, element('h3', {}, 'Events'),
    element('ul', {}, ...events.map(({ kind, subject, object, place, date }) => element('li', { dir: 'auto' },
      [`${name(subject)} ${DONE[kind] ?? kind} ${name(object)}`, place ? name(place) : '', date].filter(Boolean).join(', ')))))];
}

const tenths = number => String(Math.round(number * 10) / 10);

/** How each topic's score came about; nothing in records of before that was told. */
function scores(topics) {
  const told = topics.filter(({ needed, narrower, reasons }) => needed && (narrower || reasons));
  if (told.length === 0) return [];
  return [element('details', { className: 'help' }, element('summary', {}, 'How the topics scored'),
    ...told.flatMap(({ name, score, needed, narrower = [], reasons = [] }) => [
      element('h4', {}, `${name}: ${tenths(score)}, needed ${tenths(needed)}`),
      narrower.length > 0 ? element('p', {}, `narrower topics: ${narrower.join(', ')}`) : '',
      element('ul', {}, ...reasons.map(({ adds, expression, hits, words }) =>
        element('li', { dir: 'auto' }, `+${tenths(adds)} `,
          element('bdi', {}, words.length > 0 ? words.join(', ') : 'no words'),
          ` (expression ${expression}, hits ${tenths(hits)})`))),
    ]))];
}

function show(document, language, spans) {
  const meta = [[time(document.published)], [document.source, 'source'], [language, 'language'],
    [document.authors?.join(', ')], [document.version > 1 ? `version ${document.version}` : '']];
  parts.meta.replaceChildren(...meta.filter(([part]) => part)
    .map(([part, className = '']) => element('bdi', { className }, part)));
  opened = document.id;
  parts.also.replaceChildren();
  parts['source-link'].replaceChildren(link(document.url, 'Open the source ↗') ?? '');
  for (const part of [heading, parts.body]) {
    if (language) part.lang = language;
    else part.removeAttribute('lang');
  }
  heading.replaceChildren(...marked(document.title, spans('title'), dress));
  parts.body.replaceChildren(...marked(document.text, spans('text'), dress));
  sheet.showModal();
  sheet.scrollTop = 0;
}

function dress(mark, spans) {
  const tags = [...new Set(spans.map(span => span.tag))];
  mark.classList.add(...new Set(tags.map(tag => tag.kind)));
  mark.title = tags.map(tag => tag.name).join(' · ');
  for (const tag of tags) (tag.marks ??= []).push(mark);
}

function legend(tags, kind, title) {
  const ours = tags.filter(tag => tag.kind === kind);
  if (ours.length === 0) return [];
  return [element('div', { className: 'legend' }, element('h3', {}, title),
    element('p', { className: 'chips' }, ...ours.map(tagButton)))];
}

/** Leads from one piece of evidence to the next. */
function tagButton(tag) {
  let next = 0;
  const button = element('button', { type: 'button', className: `chip ${tag.kind}`, dir: 'auto',
    title: `${tag.name}, ${tag.note}: show the evidence` },
    tag.name, element('span', { className: 'times' }, String(tag.spans.length)));
  button.addEventListener('click', () => {
    sheet.querySelectorAll('mark.here').forEach(mark => mark.classList.remove('here'));
    const mark = tag.marks?.[next++ % tag.marks.length];
    mark?.classList.add('here');
    mark?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  });
  return button;
}
