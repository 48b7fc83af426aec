package newswatch.ingest.warc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Capture;

/** What a record holds. */
sealed interface Payload {

  /** A page, a feed or a text, without what the transfer added. */
  final class News implements Payload {
    private final Capture capture;
    private final byte[] body;

    News(Capture capture, byte[] body) {
      this.capture = capture;
      this.body = body;
    }

    Capture capture() {
      return capture;
    }

    InputStream body() {
      return new ByteArrayInputStream(body);
    }
  }

  /**
   * Something else, which is no fault.
   *
   * @param kind what, for people: {@code image/png}, {@code status 404}
   */
  record NoNews(String kind) implements Payload {}

  /** It cannot be told what the record holds. */
  record Unreadable(RejectionReason reason, String detail) implements Payload {}
}
