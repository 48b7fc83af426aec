/** What must happen for a watch to fire, as fields. */
import { reveal } from './dom.js';

export function fillOccasion(fields, when) {
  const burst = when?.burst ?? {};
  const newcomer = when?.newcomer ?? {};
  fields.when.value = Object.keys(when ?? {})[0] ?? '';
  fields['burst-at-least'].value = burst['at-least'] ?? 5;
  fields['burst-count'].value = burst.count ?? 'stories';
  fields['burst-window'].value = burst.window ?? '1h';
  fields['burst-times'].value = burst.times ?? 3;
  fields['silence-kind'].value = when?.silence?.['longer-than'] ? 'longer' : 'usual';
  fields['silence-longer-than'].value = when?.silence?.['longer-than'] ?? '2d';
  fields['newcomer-type'].value = newcomer.type ?? '';
  fields['newcomer-days'].value = newcomer.days ?? 90;
  fields['newcomer-with'].value = newcomer.with ?? '';
  const show = () => {
    reveal(fields.when.form, 'when', fields.when.value);
    reveal(fields.when.form, 'silence', fields['silence-kind'].value);
  };
  fields.when.onchange = show;
  fields['silence-kind'].onchange = show;
  show();
}

export function readOccasion(fields) {
  switch (fields.when.value) {
    case 'burst': return { burst: {
      window: fields['burst-window'].value.trim(),
      'at-least': number(fields['burst-at-least']),
      times: number(fields['burst-times']),
      count: fields['burst-count'].value,
    } };
    case 'silence': return { silence: fields['silence-kind'].value === 'usual' ? 'usual'
      : { 'longer-than': fields['silence-longer-than'].value.trim() } };
    case 'newcomer': return { newcomer: {
      ...(fields['newcomer-type'].value && { type: fields['newcomer-type'].value }),
      ...(fields['newcomer-with'].value.trim() && { with: fields['newcomer-with'].value.trim() }),
      days: number(fields['newcomer-days']),
    } };
    default: return undefined;
  }
}

/** The number of a field; what is none goes as it is, so that the desk says what it expected. */
function number(field) {
  return field.value === '' ? '' : Number(field.value);
}
