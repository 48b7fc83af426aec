package newswatch.enrich.story;

/** A document that resembles another one closely enough to share its story. */
record Neighbour(Seniority document, double similarity) {
  String id() {
    return document.id();
  }
}
