package newswatch.ingest.opml;

/** What became of a text that should be OPML. */
public sealed interface ParsedOpml {

  /** It is OPML. */
  record Found(OpmlDocument document) implements ParsedOpml {}

  /**
   * It is none.
   *
   * @param why what it is instead, and what helps
   */
  record None(String why) implements ParsedOpml {}
}
