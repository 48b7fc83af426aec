package newswatch.ingest.poll.item;

import java.time.Instant;
import java.util.List;
import newswatch.events.Document;
import newswatch.events.DocumentBuilder;
import newswatch.ingest.identity.EditComparison;
import newswatch.ingest.identity.FormerText;

/** Documents that differ from others in something. */
public final class Documents {
  private Documents() {}

  /** The same as another version of a document that is known by an id. */
  static Document version(Document document, String id, int version) {
    return copy(document, id, document.text()).version(version).build();
  }

  /** The same, fetched at a time. */
  public static Document fetched(Document document, Instant at) {
    return copy(document, document.id(), document.text()).fetched(at).build();
  }

  /** The same with what is different from the paragraphs of the version before. */
  public static Document changed(Document document, List<String> before) {
    FormerText former = new FormerText("", before, null);
    return copy(document, document.id(), document.text())
        .changes(EditComparison.of(former, document.title(), document.text()).orElse(null))
        .build();
  }

  /** The same with another text, for what is not set again. */
  public static DocumentBuilder withText(Document document, String text) {
    return copy(document, document.id(), text);
  }

  private static DocumentBuilder copy(Document document, String id, String text) {
    return Document.builder(id, document.title(), text)
        .source(document.source())
        .url(document.url())
        .summary(document.summary())
        .authors(document.authors())
        .language(document.language())
        .published(document.published())
        .fetched(document.fetched())
        .path(document.path())
        .version(document.version())
        .changes(document.changes());
  }
}
