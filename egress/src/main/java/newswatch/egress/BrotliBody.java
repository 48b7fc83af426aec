package newswatch.egress;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A Brotli body (RFC 7932), inflated. The format bounds the memory of its decoder: a window of at
 * most 16 MiB, which grows as the body does.
 *
 * <p>The decoder reports broken bodies by exceptions of several kinds, some of them unchecked; here
 * they are all of the kinds that the other encodings have.
 */
final class BrotliBody extends InputStream {
  private static final int BUFFER = 16 * 1024;
  private static final Set<String> ENDS_EARLY =
      Set.of("No more input", "Read after end", "Unexpected end of input");

  private final Watched encoded;
  private @Nullable InputStream body;

  /** The decoder reads its first bytes at once, but nothing is read before it is asked for. */
  BrotliBody(InputStream encoded) {
    this.encoded = new Watched(encoded);
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
    try {
      if (body == null) {
        body = new BrotliInputStream(encoded, BUFFER);
      }
      return body.read(bytes, start, length);
    } catch (IOException | RuntimeException e) {
      throw failure(e);
    }
  }

  /** Lets the decoder's memory go; the body stays open. */
  @Override
  public void close() {
    body = null;
  }

  private IOException failure(Exception decoder) {
    if (encoded.failure != null) {
      return encoded.failure;
    }
    Throwable cause = decoder.getCause() == null ? decoder : decoder.getCause();
    String message = String.valueOf(cause.getMessage());
    return ENDS_EARLY.contains(message)
        ? new EOFException(message)
        : new ZipException("no Brotli: " + message);
  }

  /** Remembers why reading failed: the decoder hides it behind a failure of its own. */
  private static final class Watched extends FilterInputStream {
    private @Nullable IOException failure;

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      try {
        return super.read(bytes, start, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
