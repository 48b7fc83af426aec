package newswatch.ingest.encoding;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * The encoding of some bytes.
 *
 * @param start where the text begins: after the byte order mark
 * @param fits false when the bytes declare this encoding and are no text in it
 */
public record Encoding(Charset charset, int start, boolean fits) {

  /** The text; the few places that mean nothing in the encoding become U+FFFD. */
  public String text(byte[] bytes) {
    return new String(bytes, start, bytes.length - start, charset);
  }

  /** The text as a stream, for inputs too large to be held twice. */
  public Reader reader(byte[] bytes) {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, start, bytes.length - start), charset);
  }
}
