package newswatch.ingest.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the text of a document, to tell what an edit changes; small enough to be
 * kept for every item of every feed.
 *
 * @param content digest of title and text without white space
 * @param paragraphs a digest of the title and one of each paragraph; empty when forgotten
 * @param title the title itself, where it is remembered
 */
public record FormerText(String content, List<String> paragraphs, @Nullable String title) {
  public FormerText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** What to remember of a title and a text. */
  public static FormerText of(String title, String text) {
    TextParagraphs paragraphs = TextParagraphs.of(text);
    return new FormerText(Typography.content(title, text), paragraphs.digestsBehind(title), title);
  }
}
