package newswatch.ingest.archive;

import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * How much may still be unpacked of one input. Archives in it share it, so that nesting gains
 * nothing. For one thread.
 */
public final class Allowance {
  private final ArchiveLimits limits;
  private final Unpacked unpacked;
  private final int depth;

  private Allowance(ArchiveLimits limits, Unpacked unpacked, int depth) {
    this.limits = limits;
    this.unpacked = unpacked;
    this.depth = depth;
  }

  /**
   * The allowance of an input that stands in no archive.
   *
   * @param packed how many bytes of it there are, or were read up to now
   */
  public static Allowance of(ArchiveLimits limits, LongSupplier packed) {
    return new Allowance(limits, new Unpacked(limits, packed), 0);
  }

  ArchiveLimits limits() {
    return limits;
  }

  /** The allowance of what stands in an archive. */
  Allowance inside() throws ArchiveLimitException {
    if (depth == limits.depth()) {
      throw ArchiveLimitException.ofMember(
          "over %d archives in one another; unpack it and read the files"
              .formatted(limits.depth()));
    }
    return new Allowance(limits, unpacked, depth + 1);
  }

  /** Counts a member. */
  void member() throws ArchiveLimitException {
    if (++unpacked.members > limits.members()) {
      throw ArchiveLimitException.ofWhole(
          "over %,d files; what follows is not read: split it".formatted(limits.members()));
    }
  }

  /**
   * A stream that ends with an error when more comes out of it than is allowed.
   *
   * @param inflated what is unpacked
   * @param packed how many packed bytes it took up to now
   */
  InputStream meter(InputStream inflated, LongSupplier packed) {
    return new Meter(inflated, count -> check(count, packed.getAsLong()));
  }

  private void check(Meter.Count count, long packed) throws ArchiveLimitException {
    if (count.all() > limits.free() && count.all() - limits.free() > packed * limits.ratio()) {
      throw ArchiveLimitException.ofMember(
          "unpacks to over %,d times its size; unpack it yourself if it is no bomb"
              .formatted(limits.ratio()));
    }
    unpacked.add(count.more());
  }

  /** What all members of one input gave together. */
  private static final class Unpacked {
    private final ArchiveLimits limits;
    private final LongSupplier packed;
    private int members;
    private long bytes;

    Unpacked(ArchiveLimits limits, LongSupplier packed) {
      this.limits = limits;
      this.packed = packed;
    }

    void add(int more) throws ArchiveLimitException {
      bytes += more;
      if (bytes > limits.total() && bytes - limits.total() > packed.getAsLong() * limits.ratio()) {
        throw ArchiveLimitException.ofWhole(
            "its files have together over %,d times its size; what follows is not read: unpack it"
                    .formatted(limits.ratio())
                + " yourself if it is no bomb");
      }
    }
  }
}
