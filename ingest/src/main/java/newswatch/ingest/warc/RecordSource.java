package newswatch.ingest.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a WARC file, taken by lines and by lengths, with the place reached. */
final class RecordSource {
  private final InputStream in;
  private byte[] returned = {};
  private int at;
  private long position;

  RecordSource(InputStream in) {
    this.in = in;
  }

  /** Bytes taken since the beginning, of what was inflated. */
  long position() {
    return position;
  }

  /**
   * A line with its end, or as much of it as allowed; empty at the end of the source.
   *
   * @throws newswatch.ingest.archive.BrokenMemberException when bytes are missing here; the next
   *     call goes on behind them
   */
  byte[] line(int longest) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c;
    while (line.size() < longest && (c = next()) >= 0) {
      position++;
      line.write(c);
      if (c == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  /** Up to as many bytes; fewer at the end of the source. */
  byte[] block(int length) throws IOException {
    byte[] again = Arrays.copyOfRange(returned, at, at + Math.min(length, returned.length - at));
    at += again.length;
    position += again.length;
    byte[] more = in.readNBytes(length - again.length);
    position += more.length;
    byte[] block = Arrays.copyOf(again, again.length + more.length);
    System.arraycopy(more, 0, block, again.length, more.length);
    return block;
  }

  /** Passes over bytes; false when there are fewer. */
  boolean skip(long length) throws IOException {
    int again = (int) Math.min(length, returned.length - at);
    at += again;
    position += again;
    long left = length - again;
    byte[] buffer = new byte[16 * 1024];
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        return false;
      }
      left -= read;
      position += read;
    }
    return true;
  }

  /** Gives bytes back that were taken last, from a place in them on. */
  void giveBack(byte[] bytes, int start) {
    position -= bytes.length - start;
    if (at < returned.length) {
      // They came from what was given back before, all of them.
      at -= bytes.length - start;
    } else {
      returned = bytes;
      at = start;
    }
  }

  private int next() throws IOException {
    return at < returned.length ? returned[at++] & 0xFF : in.read();
  }
}
