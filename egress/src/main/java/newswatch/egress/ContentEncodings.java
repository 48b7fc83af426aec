package newswatch.egress;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The encodings of a body, as its Content-Encoding names them, in the order in which they were
 * applied (RFC 9110 §8.4).
 */
final class ContentEncodings {
  /** What is asked for, and all that is understood. */
  static final String ACCEPTED = "gzip, deflate, br";

  /** Nobody needs more than one; each costs the memory of a window. */
  private static final int MOST = 3;

  private static final int BUFFER = 16 * 1024;
  private static final int DEFLATE_METHOD = 8;
  private static final int ZLIB_CHECK = 31;

  private final List<String> names;

  private ContentEncodings(List<String> names) {
    this.names = names;
  }

  /** Reads the values of all headers of this name. */
  static ContentEncodings of(List<String> values) {
    List<String> names = new ArrayList<>();
    for (String value : values) {
      for (String listed : value.split(",", -1)) {
        String name = listed.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          names.add(name);
        }
      }
    }
    return new ContentEncodings(names);
  }

  /**
   * The body without its encodings.
   *
   * @param inflated bytes that may come out of each encoding, also of those in between: else a
   *     small body could keep a processor busy without ever giving a byte
   */
  InputStream decoded(InputStream encoded, long inflated) throws IOException {
    if (names.size() > MOST) {
      throw new BodyException(FailureReason.BAD_ENCODING, "over " + MOST + " encodings");
    }
    InputStream body = encoded;
    for (int i = names.size() - 1; i >= 0; i--) {
      body = new CappedStream(decoded(names.get(i), body), inflated, "inflated");
    }
    return body;
  }

  private static InputStream decoded(String name, InputStream encoded) throws IOException {
    return switch (name) {
      case "gzip", "x-gzip" -> new GzipBody(encoded);
      case "deflate" -> deflate(encoded);
      case "br" -> new BrotliBody(encoded);
      default ->
          throw new BodyException(
              FailureReason.BAD_ENCODING, name + ", where " + ACCEPTED + " were asked for");
    };
  }

  /** "deflate" means zlib, but some servers leave its two bytes out. */
  private static InputStream deflate(InputStream encoded) throws IOException {
    var in = new PushbackInputStream(encoded, 2);
    byte[] head = in.readNBytes(2);
    in.unread(head);
    boolean isZlib =
        head.length == 2
            && (head[0] & 0x0F) == DEFLATE_METHOD
            && ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) % ZLIB_CHECK == 0;
    return new Deflated(in, new Inflater(!isZlib));
  }

  /** Frees the memory of its inflater, which the JDK does only for inflaters of its own. */
  private static final class Deflated extends InflaterInputStream {
    Deflated(InputStream in, Inflater inflater) {
      super(in, inflater, BUFFER);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
