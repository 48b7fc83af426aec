package newswatch.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How files are packed; always told by the first bytes, as names say anything. */
public enum ArchiveFormat {
  /** One compressed file (RFC 1952). */
  GZIP,
  ZIP,
  /** POSIX.1-2001 and the older forms that carry its mark. */
  TAR;

  private static final int TAR_MARK = 257;

  /** The format; empty for what is no archive. */
  public static Optional<ArchiveFormat> of(byte[] head) {
    if (begins(head, 0, "\u001F\u008B")) {
      return Optional.of(GZIP);
    }
    if (begins(head, 0, "PK\u0003\u0004") || begins(head, 0, "PK\u0005\u0006")) {
      return Optional.of(ZIP);
    }
    return begins(head, TAR_MARK, "ustar") ? Optional.of(TAR) : Optional.empty();
  }

  private static boolean begins(byte[] head, int at, String mark) {
    return head.length >= at + mark.length()
        && new String(head, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
  }
}
