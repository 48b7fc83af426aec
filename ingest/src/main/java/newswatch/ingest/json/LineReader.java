package newswatch.ingest.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines of bytes, one at a time and never holding more than one: bytes, not
 * characters, because one line in another encoding must not spoil the rest.
 */
final class LineReader {

  /** The most bytes of a line: a text of the longest length, every character escaped. */
  static final int LONGEST_LINE = 16 * 1024 * 1024;

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int width;
  private final boolean bigEndian;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private int number;

  /**
   * A splitter of the stream.
   *
   * @param charset tells how wide a line end is: two or four bytes in UTF-16 and UTF-32
   */
  LineReader(InputStream in, Charset charset) {
    this.in = in;
    this.width = width(charset.name());
    this.bigEndian = charset.name().endsWith("BE");
  }

  private static int width(String charset) {
    return charset.startsWith("UTF-32") ? 4 : charset.startsWith("UTF-16") ? 2 : 1;
  }

  /** The next line, or null at the end. */
  @Nullable JsonLine next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    boolean any = false;
    boolean tooLong = false;
    while (fill()) {
      any = true;
      int end = from;
      while (end + width <= to && !isLineFeed(end)) {
        end += width;
      }
      boolean found = end + width <= to;
      if (end == from && !found) {
        // Less than a unit is left: the stream was cut inside a character.
        end = to;
      }
      int room = LONGEST_LINE - line.size();
      tooLong |= end - from > room;
      line.write(buffer, from, Math.min(end - from, room));
      from = found ? end + width : end;
      if (found) {
        break;
      }
    }
    return any ? new JsonLine(++number, line.toByteArray(), tooLong) : null;
  }

  /** What follows the last line, when no more lines are wanted. */
  InputStream rest() {
    return new SequenceInputStream(new ByteArrayInputStream(buffer, from, to - from), in);
  }

  /** Whether there is something left; a whole unit of it unless the stream ends before. */
  private boolean fill() throws IOException {
    if (to - from >= width) {
      return true;
    }
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int read;
    while (to < width && (read = in.read(buffer, to, BUFFER - to)) >= 0) {
      to += read;
    }
    return to > 0;
  }

  private boolean isLineFeed(int at) {
    for (int i = 0; i < width; i++) {
      boolean significant = i == (bigEndian ? width - 1 : 0);
      if (buffer[at + i] != (significant ? '\n' : 0)) {
        return false;
      }
    }
    return true;
  }
}
