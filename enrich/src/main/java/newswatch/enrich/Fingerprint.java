package newswatch.enrich;

import java.util.Arrays;
import newswatch.events.Document;

/** What tells two documents with one id apart: their title, their text and their version. */
final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** {@value #BYTES} bytes that are equal when title, text and version are. */
  static byte[] of(Document document) {
    Sha256 digest = new Sha256();
    digest.add(document.title());
    digest.add(document.text());
    digest.add(Integer.toString(document.version()));
    return Arrays.copyOf(digest.bytes(), BYTES);
  }
}
