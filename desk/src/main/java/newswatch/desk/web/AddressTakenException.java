package newswatch.desk.web;

/** The desk cannot listen where it should; the message names the address and the remedy. */
public final class AddressTakenException extends Exception {
  public AddressTakenException(String message, Throwable cause) {
    super(message, cause);
  }
}
