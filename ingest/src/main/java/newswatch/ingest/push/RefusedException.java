package newswatch.ingest.push;

/** A request that is answered without looking at its documents one by one. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * A refusal.
   *
   * @param detail what is wrong and what helps, for whoever sent the request
   */
  RefusedException(int status, String detail) {
    super(detail);
    this.status = status;
  }

  int status() {
    return status;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
