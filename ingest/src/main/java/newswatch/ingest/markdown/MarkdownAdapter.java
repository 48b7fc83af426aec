package newswatch.ingest.markdown;

import java.util.regex.Pattern;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Draft;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.PublishedTime;
import newswatch.ingest.document.ReadOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as a document: the text without its front matter, its marks left in, because offsets
 * point into it and readers want it as it stands.
 */
public final class MarkdownAdapter {
  private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#[ \\t].*");

  private MarkdownAdapter() {}

  /** The document of a Markdown file. */
  public static ReadOutcome read(String text, Input input) {
    MarkdownText parsed = MarkdownParser.parse(text);
    if (parsed instanceof MarkdownText.Parsed markdown) {
      return document(markdown, input);
    }
    MarkdownText.Broken broken = (MarkdownText.Broken) parsed;
    return ReadOutcome.rejected(
        RejectionReason.MALFORMED,
        "broken front matter in line %d: %s; put values with \": \" or quotes in them in quotes"
            .formatted(broken.line(), broken.what()),
        input.origin(),
        text);
  }

  private static ReadOutcome document(MarkdownText.Parsed markdown, Input input) {
    String body = markdown.body();
    if (body.isBlank()) {
      return ReadOutcome.rejected(
          RejectionReason.NO_TEXT, "no text after the front matter", input.origin(), null);
    }
    FrontMatter front = markdown.frontMatter();
    boolean titled = front.title() != null && !front.title().isBlank();
    return new Draft(body)
        .id(front.id())
        .title(titled ? front.title() : heading(body))
        .source(front.source())
        .url(front.url())
        .authors(front.authors())
        .language(front.language())
        .published(PublishedTime.parse(front.published()))
        .summary(front.summary())
        .from(input)
        .outcome(input.origin());
  }

  /** The first heading of the first level that is not inside fenced code. */
  private static @Nullable String heading(String body) {
    boolean fenced = false;
    for (String line : (Iterable<String>) body.lines()::iterator) {
      if (FENCE.matcher(line).matches()) {
        fenced = !fenced;
      }
      if (!fenced && HEADING.matcher(line).matches()) {
        String heading = unmarked(line);
        if (!heading.isEmpty()) {
          return heading;
        }
      }
    }
    return null;
  }

  /** The heading without the marks in front and, when they stand apart, behind. */
  private static String unmarked(String line) {
    String heading = line.strip().substring(1).strip();
    int end = heading.length();
    while (end > 0 && heading.charAt(end - 1) == '#') {
      end--;
    }
    boolean apart = end == 0 || Character.isWhitespace(heading.charAt(end - 1));
    return apart ? heading.substring(0, end).strip() : heading;
  }
}
