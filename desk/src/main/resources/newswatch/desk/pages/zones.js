/** Time zones by their names, such as Asia/Kabul. */
import { element } from './dom.js';

/** The zone of this device. */
export function ownZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

document.querySelector('#time-zones').append(
  ...['UTC', ...(Intl.supportedValuesOf?.('timeZone') ?? [])].map(value => element('option', { value })));
