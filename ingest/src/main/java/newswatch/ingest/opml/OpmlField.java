package newswatch.ingest.opml;

/**
 * One element of the head of OPML, such as its {@code title} or {@code ownerEmail}.
 *
 * @param name as written
 * @param text without white space around it
 */
public record OpmlField(String name, String text) {

  /** Refuses what XML cannot carry. */
  public OpmlField {
    OpmlText.require(name, text);
    text = text.strip();
  }
}
