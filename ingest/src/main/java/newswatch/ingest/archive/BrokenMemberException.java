package newswatch.ingest.archive;

import java.io.IOException;

/**
 * A part of a compressed stream is broken. Reading the stream on gives what comes after it: the
 * next part that can be read.
 */
public final class BrokenMemberException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenMemberException(int number, Exception cause) {
    super("part %,d of the compressed data is broken: %s".formatted(number, reason(cause)), cause);
  }

  private static String reason(Exception cause) {
    return cause.getMessage() == null ? "it ends in the middle" : cause.getMessage();
  }
}
