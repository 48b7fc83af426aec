/** The live page: wires the lists, the status line, the reader and the watches. */
import { alertCard, documentCard, rejectionCard } from './cards.js';
import { showCandidates } from './candidates.js';
import { showDelivery } from './delivery.js';
import { follow } from './live.js';
import { watchOutcomes } from './outcomes.js';
import { openDocument, openReference } from './reader.js';
import { showSources } from './sources.js';
import { watchServices } from './status.js';
import { CardList } from './stream.js';
import { showWatches } from './watches.js';

const VIEWS = ['documents', 'alerts', 'watches', 'sources', 'delivery', 'names', 'rejected'];
const at = selector => document.querySelector(selector);

const documents = new CardList(at('#documents-list'), tagged => tagged.document.id,
  tagged => documentCard(tagged, openDocument));
const alerts = new CardList(at('#alerts-list'), alert => alert.id,
  alert => alertCard(alert, openReference));
const rejected = new CardList(at('#rejected-list'), rejection => JSON.stringify(rejection), rejectionCard);

for (const [list, count] of [[alerts, at('#alerts-count')], [rejected, at('#rejected-count')]]) {
  list.onchange = () => {
    count.hidden = list.size === 0;
    count.textContent = String(list.size);
  };
}

function showView() {
  const asked = location.hash.slice(1);
  const view = VIEWS.includes(asked) ? asked : document.body.dataset.view;
  document.body.dataset.view = view;
  for (const link of document.querySelectorAll('.views a')) {
    if (link.dataset.view === view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (view === 'watches') showWatches();
  if (view === 'sources') showSources();
  if (view === 'delivery') showDelivery();
  if (view === 'names') showCandidates();
}

/** Says new alerts aloud where a screen reader listens; not the hundred that were there before. */
const announced = {
  add(alert, fresh) {
    alerts.add(alert, fresh);
    if (fresh) at('#announcement').textContent = `Alert of ${alert.watch.name}: ${alert.document.title}`;
  },
  loaded: () => alerts.loaded(),
};

let missed = 0;
function tellGap(more) {
  missed += more;
  at('#documents-hint').textContent = `${missed} passed too fast to be shown here`;
}

addEventListener('hashchange', showView);
showView();
watchServices();
watchOutcomes();
follow({ tagged: documents, alert: announced, rejected }, tellGap);
