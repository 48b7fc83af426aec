package newswatch.ingest.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines of bytes, one at a time and never holding more than one: bytes, not
 * characters, because one line in another encoding must not spoil the rest.
 */
final class LineReader {

  /** The most bytes of a line: a text of the longest length, every character escaped. */
  static final int LONGEST_LINE = 16 * 1024 * 1024;

  private final InputStream in;
  private final int width;
  private final boolean bigEndian;
  private int number;

  /**
   * A splitter of the stream, which should be buffered.
   *
   * @param charset tells how wide a line end is: two or four bytes in UTF-16 and UTF-32
   */
  LineReader(InputStream in, Charset charset) {
    this.in = in;
    this.width =
        charset.name().startsWith("UTF-32") ? 4 : charset.name().startsWith("UTF-16") ? 2 : 1;
    this.bigEndian = charset.name().endsWith("BE");
  }

  /** The next line, or null at the end. */
  @Nullable JsonLine next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    byte[] unit = new byte[width];
    boolean tooLong = false;
    boolean any = false;
    int read;
    while ((read = in.readNBytes(unit, 0, width)) > 0) {
      any = true;
      if (read == width && isLineFeed(unit)) {
        return new JsonLine(++number, line.toByteArray(), tooLong);
      }
      if (line.size() + read > LONGEST_LINE) {
        tooLong = true;
      } else {
        line.write(unit, 0, read);
      }
    }
    return any ? new JsonLine(++number, line.toByteArray(), tooLong) : null;
  }

  private boolean isLineFeed(byte[] unit) {
    for (int i = 0; i < width; i++) {
      boolean significant = i == (bigEndian ? width - 1 : 0);
      if (unit[i] != (significant ? '\n' : 0)) {
        return false;
      }
    }
    return true;
  }
}
