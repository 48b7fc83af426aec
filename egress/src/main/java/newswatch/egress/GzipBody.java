package newswatch.egress;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A gzip body (RFC 1952), inflated: one member or several, one after another.
 *
 * <p>The JDK's GZIPInputStream goes from member to member by recursion: empty members, 20 bytes
 * each, exhaust the stack of the thread that reads them. What follows the last member and is none
 * is left alone, as the JDK and browsers do.
 */
final class GzipBody extends InputStream {
  private static final int BUFFER = 16 * 1024;
  private static final int MAGIC = 0x1F8B;
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECK = 2;
  private static final int EXTRA_FIELD = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final PushbackInputStream in;
  private final DataInputStream fields;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private boolean inMember;

  GzipBody(InputStream compressed) throws IOException {
    this.in = new PushbackInputStream(compressed, BUFFER);
    this.fields = new DataInputStream(in);
    if (!startsMember()) {
      throw new ZipException("no gzip");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (inMember || startsMember()) {
      int count = inflate(bytes, start, length);
      if (count > 0) {
        check.update(bytes, start, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsInput()) {
        fill();
      } else {
        throw new ZipException("a dictionary, which gzip has none of");
      }
    }
    return -1;
  }

  /** Frees the inflater; the body stays open. */
  @Override
  public void close() {
    inflater.end();
  }

  private int inflate(byte[] bytes, int start, int length) throws ZipException {
    try {
      return inflater.inflate(bytes, start, length);
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage());
    }
  }

  private void fill() throws IOException {
    int count = in.read(buffer);
    if (count < 0) {
      throw new EOFException();
    }
    inflater.setInput(buffer, 0, count);
    filled = count;
  }

  private boolean startsMember() throws IOException {
    int first = in.read();
    int second = first < 0 ? -1 : in.read();
    if (second < 0 || (first << 8 | second) != MAGIC) {
      return false;
    }
    if (fields.readUnsignedByte() != DEFLATE) {
      throw new ZipException("a method of gzip that nobody uses");
    }
    int flags = fields.readUnsignedByte();
    in.skipNBytes(6); // Time, level, system.
    if ((flags & EXTRA_FIELD) != 0) {
      in.skipNBytes(fields.readUnsignedByte() | fields.readUnsignedByte() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECK) != 0) {
      in.skipNBytes(2);
    }
    inflater.reset();
    check.reset();
    inMember = true;
    return true;
  }

  private void skipText() throws IOException {
    while (fields.readUnsignedByte() != 0) {
      // To its end.
    }
  }

  private void endMember() throws IOException {
    int left = inflater.getRemaining();
    in.unread(buffer, filled - left, left);
    long expected = Integer.toUnsignedLong(Integer.reverseBytes(fields.readInt()));
    in.skipNBytes(4); // The length: the check says more.
    if (expected != check.getValue()) {
      throw new ZipException("the checksum is wrong");
    }
    inMember = false;
  }
}
