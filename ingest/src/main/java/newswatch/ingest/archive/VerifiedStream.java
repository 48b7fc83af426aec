package newswatch.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** A stream that fails at its end when it is not what the archive says that it is. */
final class VerifiedStream extends InputStream {
  private final CheckedInputStream in;
  private final long size;
  private final long checksum;
  private long count;

  /**
   * A stream.
   *
   * @param size that it must have
   * @param checksum that it must have, a CRC-32
   */
  VerifiedStream(InputStream in, long size, long checksum) {
    this.in = new CheckedInputStream(in, new CRC32());
    this.size = size;
    this.checksum = checksum;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int read = in.read(bytes, start, length);
    count += Math.max(read, 0);
    if (count > size || (read < 0 && count < size)) {
      throw new ZipException("it has not the %,d bytes that the list says".formatted(size));
    }
    if (read < 0 && in.getChecksum().getValue() != checksum) {
      throw new ZipException("its checksum is wrong");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
