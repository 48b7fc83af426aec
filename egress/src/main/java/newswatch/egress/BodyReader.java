package newswatch.egress;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** Reads bodies whole, inflated, and never beyond the limits: a small body may be a bomb. */
final class BodyReader {
  /** What is asked for, and all that is understood. */
  static final String ENCODINGS = "gzip, deflate";

  private static final int BUFFER = 16 * 1024;
  private static final int DEFLATE_METHOD = 8;
  private static final int ZLIB_CHECK = 31;

  private final EgressLimits limits;

  BodyReader(EgressLimits limits) {
    this.limits = limits;
  }

  /** A body that cannot be used. */
  static final class BodyException extends IOException {
    private static final long serialVersionUID = 1L;
    private final FailureReason reason;

    BodyException(FailureReason reason, String message) {
      super(message);
      this.reason = reason;
    }

    FailureReason reason() {
      return reason;
    }
  }

  byte[] read(ClassicHttpResponse response, Deadline deadline) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > limits.received()) {
      throw tooLarge(limits.received(), "as announced");
    }
    var received = new PushbackInputStream(new Capped(entity.getContent(), limits.received()), 2);
    int first = received.read();
    if (first < 0) {
      return new byte[0];
    }
    received.unread(first);
    try (InputStream body = inflated(encoding(response), received)) {
      return all(body, deadline);
    } catch (ZipException e) {
      throw new BodyException(FailureReason.BAD_ENCODING, "not as declared: " + e.getMessage());
    } catch (EOFException e) {
      throw new BodyException(FailureReason.BROKEN_RESPONSE, "the body ends in the middle");
    }
  }

  private byte[] all(InputStream in, Deadline deadline) throws IOException {
    var body = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      if (body.size() + (long) count > limits.inflated()) {
        throw tooLarge(limits.inflated(), "inflated");
      }
      if (deadline.isOver()) {
        throw new BodyException(FailureReason.TIMEOUT, "the body takes too long");
      }
      body.write(buffer, 0, count);
    }
    return body.toByteArray();
  }

  private static String encoding(ClassicHttpResponse response) {
    StringBuilder encodings = new StringBuilder();
    for (Header header : response.getHeaders("content-encoding")) {
      for (String encoding : String.valueOf(header.getValue()).split(",", -1)) {
        String name = encoding.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          encodings.append(encodings.isEmpty() ? "" : ", ").append(name);
        }
      }
    }
    return encodings.toString();
  }

  private static InputStream inflated(String encoding, PushbackInputStream in) throws IOException {
    return switch (encoding) {
      case "" -> in;
      case "gzip", "x-gzip" -> new GzipBody(in);
      case "deflate" -> new Deflated(in, new Inflater(!isZlib(in)));
      default ->
          throw new BodyException(
              FailureReason.BAD_ENCODING, encoding + ", where " + ENCODINGS + " were asked for");
    };
  }

  /** "deflate" means zlib, but some servers leave its two bytes out. */
  private static boolean isZlib(PushbackInputStream in) throws IOException {
    int first = in.read();
    int second = in.read();
    if (second >= 0) {
      in.unread(second);
    }
    in.unread(first);
    return (first & 0x0F) == DEFLATE_METHOD && (first << 8 | second) % ZLIB_CHECK == 0;
  }

  private static BodyException tooLarge(long limit, String how) {
    return new BodyException(
        FailureReason.TOO_LARGE, "a body of over %d bytes %s".formatted(limit, how));
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

  /** Gives no more bytes than a limit. */
  private static final class Capped extends FilterInputStream {
    private final long limit;
    private long left;

    Capped(InputStream in, long limit) {
      super(in);
      this.limit = limit;
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

    /** Closing a body would read it to its end, and this one may have none. */
    @Override
    public void close() {}

    private int counted(int result, int count) throws IOException {
      if (result >= 0) {
        left -= count;
      }
      if (left < 0) {
        throw tooLarge(limit, "as received");
      }
      return result;
    }
  }
}
