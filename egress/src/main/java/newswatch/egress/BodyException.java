package newswatch.egress;

import java.io.IOException;

/** A body that cannot be used. */
final class BodyException extends IOException {
  private static final long serialVersionUID = 1L;
  private final FailureReason reason;

  BodyException(FailureReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static BodyException tooLarge(long limit, String how) {
    return new BodyException(
        FailureReason.TOO_LARGE, "a body of over %d bytes %s".formatted(limit, how));
  }

  FailureReason reason() {
    return reason;
  }
}
