package newswatch.ingest.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A gzip file (RFC 1952), inflated: one member, or as crawlers write them, one for each record.
 *
 * <p>A broken member ends one read with a {@link BrokenMemberException}; the reads after it go on
 * with the next member that can be found. What follows the last member and is none, such as
 * padding, is left alone.
 */
public final class GzipMembers extends InputStream {
  /** As much as the library takes at once, and marks: that far the search can go back. */
  private static final int WINDOW = 8192;

  private static final int MAGIC_1 = 0x1F;
  private static final int MAGIC_2 = 0x8B;
  private static final int DEFLATE = 8;
  private static final int RESERVED_FLAGS = 0xE0;

  private final BufferedInputStream in;
  private @Nullable GzipCompressorInputStream member;
  private int number;

  public GzipMembers(InputStream compressed) {
    this.in = new BufferedInputStream(compressed, 2 * WINDOW);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    while (member != null || open()) {
      int count = inflate(bytes, start, length);
      if (count >= 0) {
        return count;
      }
      member = null;
    }
    return -1;
  }

  private int inflate(byte[] bytes, int start, int length) throws IOException {
    try {
      return member == null ? -1 : member.read(bytes, start, length);
    } catch (IOException | RuntimeException e) {
      member = null;
      goBack();
      throw new BrokenMemberException(number, e);
    }
  }

  /** To the beginning of what the broken member took last. */
  private void goBack() throws IOException {
    try {
      in.reset();
    } catch (IOException e) {
      // More was taken since: the search begins behind it.
      in.mark(0);
    }
  }

  /** Opens the next member; the first one stands at the beginning, later ones are looked for. */
  private boolean open() throws IOException {
    while (number == 0 || findMember()) {
      number++;
      try {
        member =
            GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(false)
                .get();
        return true;
      } catch (EOFException e) {
        throw new BrokenMemberException(number, e);
      } catch (IOException | RuntimeException e) {
        if (number == 1) {
          throw new BrokenMemberException(number, e);
        }
      }
    }
    return false;
  }

  /** Leaves the stream at the beginning of the next member. */
  private boolean findMember() throws IOException {
    while (true) {
      in.mark(WINDOW);
      int first = in.read();
      if (first < 0) {
        return false;
      }
      if (first == MAGIC_1
          && in.read() == MAGIC_2
          && in.read() == DEFLATE
          && (in.read() & RESERVED_FLAGS) == 0) {
        in.reset();
        return true;
      }
      in.reset();
      in.skipNBytes(1);
    }
  }
}
