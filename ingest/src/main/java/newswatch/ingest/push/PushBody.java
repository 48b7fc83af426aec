package newswatch.ingest.push;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import newswatch.ingest.archive.GzipMembers;

/** Reads what a request brings, within the limits. */
final class PushBody {
  private static final Set<String> TYPES =
      Set.of(
          "application/json",
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines");

  private final PushLimits limits;

  PushBody(PushLimits limits) {
    this.limits = limits;
  }

  /** The inflated body; ends the request with a refusal when it is not as it should be. */
  byte[] read(Context request) throws RefusedException {
    checkType(request);
    byte[] received;
    try {
      InputStream body = request.bodyInputStream();
      boolean announced = request.req().getContentLengthLong() > limits.received();
      received = announced ? new byte[0] : body.readNBytes(limits.received() + 1);
      if (announced || received.length > limits.received()) {
        passOver(body);
        throw tooLarge("a body of over %,d bytes", limits.received());
      }
    } catch (IOException e) {
      throw new RefusedException(400, "the body ended before it was whole");
    }
    return inflated(request, received);
  }

  /**
   * Takes what is still coming, as much again as is allowed: who is cut off while sending may never
   * see the answer (RFC 9112, section 9.6).
   */
  private void passOver(InputStream body) throws IOException {
    long left = limits.received();
    for (long skipped = body.skip(left); skipped > 0; skipped = body.skip(left)) {
      left -= skipped;
    }
  }

  private static void checkType(Context request) throws RefusedException {
    String type = request.contentType() == null ? "" : request.contentType();
    if (!TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
      throw new RefusedException(
          415, "expected the header Content-Type: application/json or application/x-ndjson");
    }
  }

  private byte[] inflated(Context request, byte[] received) throws RefusedException {
    String header = request.header("Content-Encoding");
    String encoding = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "", "identity" -> received;
      case "gzip", "x-gzip" -> inflated(new GzipMembers(stream(received)), encoding);
      case "deflate" -> inflated(new InflaterInputStream(stream(received)), encoding);
      default ->
          throw new RefusedException(
              415, "the Content-Encoding is not understood; there are: gzip deflate identity");
    };
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private byte[] inflated(InputStream in, String encoding) throws RefusedException {
    try (in) {
      byte[] inflated = in.readNBytes(limits.inflated() + 1);
      if (inflated.length > limits.inflated()) {
        throw tooLarge("a body of over %,d bytes without its compression", limits.inflated());
      }
      return inflated;
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) {
      throw new RefusedException(400, "the body is not compressed as " + encoding + " should be");
    }
  }

  private static RefusedException tooLarge(String what, int limit) {
    return new RefusedException(413, what.formatted(limit) + "; send several requests");
  }
}
