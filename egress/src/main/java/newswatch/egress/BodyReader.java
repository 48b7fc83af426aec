package newswatch.egress;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** Reads bodies whole, inflated, and never beyond the limits: a small body may be a bomb. */
final class BodyReader {
  private static final int BUFFER = 16 * 1024;

  private final EgressLimits limits;

  BodyReader(EgressLimits limits) {
    this.limits = limits;
  }

  byte[] read(ClassicHttpResponse response, Deadline deadline) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > limits.received()) {
      throw BodyException.tooLarge(limits.received(), "as announced");
    }
    var received =
        new PushbackInputStream(
            new CappedStream(
                new NeverDrained(entity.getContent()), limits.received(), "as received"));
    int first = received.read();
    if (first < 0) {
      return new byte[0];
    }
    received.unread(first);
    try (InputStream body = encodings(response).decoded(received, limits.inflated())) {
      return all(body, deadline);
    } catch (ZipException e) {
      throw new BodyException(FailureReason.BAD_ENCODING, "not as declared: " + e.getMessage());
    } catch (EOFException e) {
      throw new BodyException(FailureReason.BROKEN_RESPONSE, "the body ends in the middle");
    }
  }

  private static ContentEncodings encodings(ClassicHttpResponse response) {
    return ContentEncodings.of(
        Arrays.stream(response.getHeaders("content-encoding"))
            .map(header -> String.valueOf(header.getValue()))
            .toList());
  }

  private byte[] all(InputStream in, Deadline deadline) throws IOException {
    var body = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      if (body.size() + (long) count > limits.inflated()) {
        throw BodyException.tooLarge(limits.inflated(), "inflated");
      }
      if (deadline.isOver()) {
        throw new BodyException(FailureReason.TIMEOUT, "the body takes too long");
      }
      body.write(buffer, 0, count);
    }
    return body.toByteArray();
  }

  /** Closing a body would read it to its end, and this one may have none. */
  private static final class NeverDrained extends FilterInputStream {
    NeverDrained(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
