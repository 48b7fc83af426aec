package newswatch.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is read from a stream of a library of others, and turns whatever such a library
 * throws on broken data into an {@link IOException}.
 */
final class Meter extends InputStream {
  private final InputStream in;
  private final Check check;
  private long all;

  Meter(InputStream in, Check check) {
    this.in = in;
    this.check = check;
  }

  /** Decides after each read whether it may go on. */
  @FunctionalInterface
  interface Check {
    void judge(Count count) throws IOException;
  }

  /** How many bytes were read, altogether and since the last time. */
  record Count(long all, int more) {}

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int read;
    try {
      read = in.read(bytes, start, length);
    } catch (RuntimeException e) {
      throw new IOException("broken data: " + e, e);
    }
    if (read > 0) {
      all += read;
      check.judge(new Count(all, read));
    }
    return read;
  }
}
