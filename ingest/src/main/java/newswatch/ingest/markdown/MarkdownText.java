package newswatch.ingest.markdown;

/** What came of parsing a Markdown file. */
sealed interface MarkdownText {

  /**
   * A Markdown text.
   *
   * @param body everything after the front matter, as it stands
   */
  record Parsed(FrontMatter frontMatter, String body) implements MarkdownText {}

  /**
   * Front matter that is no YAML.
   *
   * @param line in the file, from 1
   */
  record Broken(String what, int line) implements MarkdownText {}
}
