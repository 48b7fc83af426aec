package newswatch.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an alert says of its document; the whole document is in the channels. */
public record DocumentReference(
    String id,
    String title,
    @Nullable String url,
    @Nullable String source,
    @Nullable Instant published) {

  public static DocumentReference of(Document document) {
    return new DocumentReference(
        document.id(), document.title(), document.url(), document.source(), document.published());
  }
}
