/** Tries the watch of the sheet on what has passed, before it is kept. */
import { call } from './api.js';
import { element, time } from './dom.js';

const SHOWN = 5;
const button = document.querySelector('#watch-try');
const answer = document.querySelector('#watch-trial');
let turn = 0;

/** Forgets what was tried before. */
export function forgetTrial() {
  turn++;
  answer.replaceChildren();
  button.disabled = false;
}

/** Lets the button try what `read` gives. */
export function triesWith(read) {
  button.addEventListener('click', async () => {
    const asked = ++turn;
    button.disabled = true;
    answer.replaceChildren(element('p', { className: 'hint' }, 'Reading what has passed…'));
    let shown;
    try {
      const { id, ...watch } = read();
      shown = result((await call('POST', '/api/watches/try', watch)).value, watch.when);
    } catch (error) {
      shown = [element('p', { className: 'problem' }, error.message)];
    }
    if (asked !== turn) return;
    answer.replaceChildren(...shown);
    button.disabled = false;
  });
}

function result(trial, when) {
  const documents = count(trial.documents, 'document');
  const said = when ? `It would have fired ${count(trial.fired, 'time')}; ${trial.met} of ${documents} count for it.`
    : `It would have fired on ${trial.fired} of ${documents}.`;
  const latest = trial.alerts.slice(-SHOWN).reverse();
  return [
    element('p', {}, said, trial.complete ? '' : ' There are more documents than could be read in time.'),
    latest.length > 0 ? element('ol', {}, ...latest.map(line)) : null,
    trial.fired > latest.length ? element('p', { className: 'hint' }, `These are the latest ${latest.length}.`) : null,
  ].filter(Boolean);
}

function line({ document, occasion }) {
  return element('li', {}, element('bdi', {}, occasion?.says ?? document.title), ' ', time(occasion?.at ?? document.published));
}

function count(number, thing) {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}
