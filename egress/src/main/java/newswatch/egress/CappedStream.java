package newswatch.egress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives no more bytes than a limit. */
final class CappedStream extends FilterInputStream {
  private final long limit;
  private final String how;
  private long left;

  /**
   * The bytes of a stream up to a limit.
   *
   * @param how for people, what the bytes are: received or inflated
   */
  CappedStream(InputStream in, long limit, String how) {
    super(in);
    this.limit = limit;
    this.how = how;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int count = super.read(bytes, start, length);
    return counted(count, count);
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    counted(0, skipped);
    return skipped;
  }

  private int counted(int result, long count) throws IOException {
    if (result >= 0) {
      left -= count;
    }
    if (left < 0) {
      throw BodyException.tooLarge(limit, how);
    }
    return result;
  }
}
