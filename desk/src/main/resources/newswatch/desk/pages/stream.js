/** A list of cards that grows at its top and forgets at its bottom. */
const KEPT = 200;
const SETTLE = 80;

export class CardList {
  #list;
  #empty;
  #cards = new Map();
  #waiting = [];

  /** `root` holds an .cards list and an .empty text; `card` makes the card of a value. */
  constructor(root, key, card) {
    this.#list = root.querySelector('.cards');
    this.#empty = root.querySelector('.empty');
    this.key = key;
    this.card = card;
  }

  get size() {
    return this.#cards.size;
  }

  /** Adds a value at the top; a card with the same key is replaced. In a burst, once per moment. */
  add(value, fresh) {
    if (this.#waiting.length === 0) setTimeout(() => this.#show(), fresh ? SETTLE : 0);
    this.#waiting.push([value, fresh]);
  }

  /** Shows what was added so far, or the empty text: what there was at first is all there. */
  loaded() {
    this.#show();
  }

  #show() {
    const newest = this.#waiting.slice(-KEPT);
    this.#waiting = [];
    for (const [value, fresh] of newest) {
      const key = this.key(value);
      this.#cards.get(key)?.remove();
      this.#cards.delete(key);
      const card = this.card(value);
      card.classList.toggle('fresh', fresh);
      this.#cards.set(key, card);
      this.#list.prepend(card);
    }
    for (const [key, card] of this.#cards) {
      if (this.#cards.size <= KEPT) break;
      card.remove();
      this.#cards.delete(key);
    }
    this.#empty.hidden = this.#cards.size > 0;
    this.onchange?.();
  }
}
