package newswatch.enrich;

import java.nio.ByteBuffer;
import newswatch.events.Digest;
import newswatch.events.Document;

/** What tells two texts of one document apart: the title and the text. */
final class Fingerprint {
  private Fingerprint() {}

  /** 64 bits that are equal when title and text are. */
  static long of(Document document) {
    byte[] bytes = new Digest().part(document.title()).part(document.text()).bytes(Long.BYTES);
    return ByteBuffer.wrap(bytes).getLong();
  }
}
