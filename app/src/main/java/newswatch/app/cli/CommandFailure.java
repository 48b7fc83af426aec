package newswatch.app.cli;

import java.util.List;

/** Ends a command with a line for the person and an exit status. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private CommandFailure(int status, String message) {
    super(message);
    this.status = status;
  }

  /** It ran, but something failed. */
  static CommandFailure failed(String message) {
    return new CommandFailure(ExitStatus.SOMETHING_FAILED, message);
  }

  /** Wrong usage or unreadable input. */
  static CommandFailure usage(String message) {
    return new CommandFailure(ExitStatus.WRONG_USAGE, message);
  }

  /** Faults in what was given, a line each. */
  static CommandFailure faults(List<String> faults) {
    return usage(String.join("\nnewswatch: ", faults));
  }

  /** A needed program or broker is missing. */
  static CommandFailure unavailable(String message) {
    return new CommandFailure(ExitStatus.UNAVAILABLE, message);
  }

  /**
   * Nobody takes the results any more; whoever closed the pipe knows, and a full disk is said once.
   */
  static CommandFailure outputClosed() {
    return failed("");
  }

  int status() {
    return status;
  }
}
