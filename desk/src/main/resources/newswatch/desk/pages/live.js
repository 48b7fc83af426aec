/** What passes: first the lists, then server-sent events from exactly where the lists end. */
import { call } from './api.js';
import { showConnection } from './status.js';

const LISTS = { tagged: '/api/documents', alert: '/api/alerts', rejected: '/api/rejected' };
const FIRST = 100;
const RETRY = 3_000;

/** Hands every value to `lists[kind].add(value, fresh)`; `onGap` learns how many were missed. */
export async function follow(lists, onGap) {
  let position = null;
  try {
    for (const [kind, path] of Object.entries(LISTS)) {
      const answer = await call('GET', `${path}?limit=${FIRST}`);
      // Of the first list: what comes while the others are read is sent again and replaces itself.
      position ??= answer.position;
      for (const value of answer.value.reverse()) lists[kind].add(value, false);
      lists[kind].loaded();
    }
  } catch (error) {
    showConnection('failing', 'Not connected');
    setTimeout(() => follow(lists, onGap), RETRY);
    return;
  }
  listen(`/api/live?after=${encodeURIComponent(position)}`, lists, onGap);
}

function listen(address, lists, onGap) {
  const events = new EventSource(address);
  events.onopen = () => showConnection('live', 'Live');
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) {
      // The desk refused (too many look on): browsers give up then, we do not.
      showConnection('failing', 'Not connected');
      setTimeout(() => follow(lists, onGap), RETRY);
    } else {
      showConnection('waiting', 'Reconnecting…');
    }
  };
  for (const kind of Object.keys(LISTS)) {
    events.addEventListener(kind, event => lists[kind].add(JSON.parse(event.data), true));
  }
  events.addEventListener('gap', event => onGap(JSON.parse(event.data).missed));
}
