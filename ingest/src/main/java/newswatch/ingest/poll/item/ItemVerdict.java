package newswatch.ingest.poll.item;

import java.util.List;
import newswatch.events.Document;
import newswatch.events.Rejection;
import org.jspecify.annotations.Nullable;

/** What one item is to those that came before. */
public sealed interface ItemVerdict {

  /** It was not there before. */
  record New(Document document) implements ItemVerdict {}

  /** It is there as it was. */
  record Known() implements ItemVerdict {}

  /**
   * It was there with another title or text.
   *
   * @param paragraphs digests of the paragraphs of the version before; empty when forgotten
   */
  record Changed(Document document, List<String> paragraphs) implements ItemVerdict {
    public Changed {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * It cannot be used.
   *
   * @param rejection null when it was rejected before, as it is
   */
  record Refused(@Nullable Rejection rejection) implements ItemVerdict {}
}
