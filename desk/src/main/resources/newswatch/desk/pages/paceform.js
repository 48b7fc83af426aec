/** How often a watch tells: story, article, or digest(…) as fields. */
import { reveal } from './dom.js';
import { ownZone } from './zones.js';

const DIGEST = /^digest\((.*)\)$/s;
const TIMES = /^(daily|weekly)(?:\s+(mon|tue|wed|thu|fri|sat|sun)[a-z]*)?(?:\s+(\d{1,2}:\d{2}))?(?:\s+(\S+))?$/i;
const CRON = /^((?:\S+\s+){4}\S+)(?:\s+(\S+))?$/;
const MORNING = '08:00';
/** What a digest was and is again when nobody changes it, in its own spelling. */
let before = { every: undefined, fields: '' };

export function fillPace(fields, every) {
  const digest = DIGEST.exec(every ?? '');
  const times = digest && TIMES.exec(digest[1].trim());
  const cron = digest && !times && CRON.exec(digest[1].trim());
  fields.every.value = times ? times[1].toLowerCase() : cron ? 'cron' : every === 'article' ? 'article' : '';
  fields['digest-day'].value = times?.[2]?.toLowerCase() ?? 'mon';
  fields['digest-time'].value = (times?.[3] ?? MORNING).padStart(5, '0');
  fields['digest-cron'].value = cron?.[1] ?? '';
  fields['digest-zone'].value = digest ? times?.[4] ?? cron?.[2] ?? 'UTC' : ownZone();
  before = { every, fields: written(fields) };
  showPace(fields);
  fields.every.onchange = () => showPace(fields);
}

export function readPace(fields) {
  const now = written(fields);
  return now === before.fields ? before.every : now || undefined;
}

function written(fields) {
  const pace = fields.every.value;
  const zone = fields['digest-zone'].value.trim() || 'UTC';
  const time = fields['digest-time'].value || MORNING;
  switch (pace) {
    case 'daily': return `digest(daily ${time} ${zone})`;
    case 'weekly': return `digest(weekly ${fields['digest-day'].value} ${time} ${zone})`;
    case 'cron': return `digest(${fields['digest-cron'].value.trim()} ${zone})`;
    default: return pace;
  }
}

function showPace(fields) {
  reveal(fields.every.form, 'every', fields.every.value);
}
