package newswatch.ingest.html;

/** Sentences for pages, and the text that is made of them. */
final class PageText {
  static final String FIRST =
      "The river rose by two metres in one night, and the lower town had to be left by morning.";
  static final String SECOND =
      "Engineers had warned of the old dam for years, but nobody wanted to pay for a new one.";
  static final String THIRD =
      "By noon the water stood in the market hall; boats carried bread to those who had stayed.";

  private PageText() {}

  static Page page(String html) {
    return PageParser.parse(html, null);
  }

  static String text(String html) {
    return page(html).text();
  }

  static String paragraphs(String... texts) {
    return "<p>" + String.join("</p><p>", texts) + "</p>";
  }

  static String lines(String... texts) {
    return String.join("\n\n", texts);
  }
}
