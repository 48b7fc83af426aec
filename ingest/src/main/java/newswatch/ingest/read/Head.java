package newswatch.ingest.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import newswatch.ingest.archive.BrokenMemberException;
import org.jspecify.annotations.Nullable;

/** The first bytes of a stream, by which its format is told. */
final class Head {
  private static final int LONGEST = 64 * 1024;

  private final byte[] bytes;
  private final InputStream whole;

  private Head(byte[] bytes, InputStream whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The stream from its beginning. */
  InputStream whole() {
    return whole;
  }

  /**
   * Takes as much as there is, up to 64 KiB. A first line of JSON is enough: whoever pipes one line
   * in waits for what comes of it before writing the next.
   */
  static Head of(InputStream in) throws IOException {
    byte[] bytes = new byte[LONGEST];
    int length = 0;
    InputStream rest = in;
    try {
      int read;
      while (length < LONGEST && (read = in.read(bytes, length, LONGEST - length)) >= 0) {
        length += read;
        if (bytes[0] == '{' && containsLineFeed(bytes, length)) {
          break;
        }
      }
    } catch (BrokenMemberException e) {
      if (length == 0) {
        throw e;
      }
      // It is for whoever reads that far.
      rest = new SequenceInputStream(new Fault(e), in);
    }
    byte[] head = Arrays.copyOf(bytes, length);
    return new Head(
        head,
        new BufferedInputStream(new SequenceInputStream(new ByteArrayInputStream(head), rest)));
  }

  private static boolean containsLineFeed(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Fails once and is empty then. */
  private static final class Fault extends InputStream {
    private @Nullable BrokenMemberException fault;

    Fault(BrokenMemberException fault) {
      this.fault = fault;
    }

    @Override
    public int read() throws IOException {
      BrokenMemberException now = fault;
      fault = null;
      if (now != null) {
        throw now;
      }
      return -1;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      return read();
    }
  }
}
