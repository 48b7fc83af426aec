package newswatch.ingest.html;

/**
 * What the names that a page gives an element, its classes and its id, say of it.
 *
 * @param other whether it is surely no part of the article
 * @param unlikely whether it is hardly ever a part of the article
 * @param hidden whether a class hides it
 * @param closed whether it is for those who pay
 * @param body whether it is called as that which holds an article's text
 */
record Marks(boolean other, boolean unlikely, boolean hidden, boolean closed, boolean body) {
  static final Marks NONE = new Marks(false, false, false, false, false);

  /** What both say together. */
  Marks and(Marks more) {
    return new Marks(
        other || more.other,
        unlikely || more.unlikely,
        hidden || more.hidden,
        closed || more.closed,
        body || more.body);
  }
}
