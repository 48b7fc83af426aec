package newswatch.app.cli;

/** The exit statuses of the contract. */
final class ExitStatus {
  static final int DONE = 0;
  static final int SOMETHING_FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int UNAVAILABLE = 69;

  private ExitStatus() {}
}
