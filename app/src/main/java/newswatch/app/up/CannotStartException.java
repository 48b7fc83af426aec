package newswatch.app.up;

/** The system cannot run here as it was asked to; the message is one line with the remedy. */
public final class CannotStartException extends Exception {
  private static final long serialVersionUID = 1L;

  CannotStartException(String message) {
    super(message);
  }
}
