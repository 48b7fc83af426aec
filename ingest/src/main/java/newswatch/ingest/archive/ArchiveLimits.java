package newswatch.ingest.archive;

/**
 * How much of an archive is unpacked.
 *
 * @param members the most files, those of archives in it included
 * @param depth how many archives may stand in one another
 * @param ratio how many times its packed size a file may have
 * @param free bytes that a file may always have, whatever its packed size
 * @param total bytes that all files together may have, beyond {@code ratio} times the archive
 * @param directory the most bytes of the list of members, which is held in memory
 */
public record ArchiveLimits(
    int members, int depth, int ratio, long free, long total, long directory) {
  private static final long MIB = 1024 * 1024;

  /**
   * What holds unless something else is said. News packs to a third or a tenth; the densest page is
   * below a fiftieth, the densest bomb above a thousandth.
   */
  public static final ArchiveLimits STANDARD =
      new ArchiveLimits(100_000, 4, 200, 16 * MIB, 1024 * MIB, 16 * MIB);

  public ArchiveLimits {
    if (members < 1 || depth < 1 || ratio < 1 || free < 0 || total < 0 || directory < 1) {
      throw new IllegalArgumentException(
          "archive limits: members, depth, ratio and directory must be at least 1, and no limit"
              + " negative");
    }
  }
}
