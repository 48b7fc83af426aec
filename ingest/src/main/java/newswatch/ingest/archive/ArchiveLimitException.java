package newswatch.ingest.archive;

import java.io.IOException;

/** Something in an archive exceeds a limit; the message says which and what helps. */
final class ArchiveLimitException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean ofTheWhole;

  private ArchiveLimitException(String message, boolean ofTheWhole) {
    super(message);
    this.ofTheWhole = ofTheWhole;
  }

  /** One member is too large; the others can be read. */
  static ArchiveLimitException ofMember(String message) {
    return new ArchiveLimitException(message, false);
  }

  /** The archive as a whole is too large: nothing more of it is read. */
  static ArchiveLimitException ofWhole(String message) {
    return new ArchiveLimitException(message, true);
  }

  boolean isOfTheWhole() {
    return ofTheWhole;
  }
}
