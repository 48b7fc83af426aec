package newswatch.ingest.warc;

/** What stands in a WARC file, one after another. */
sealed interface WarcPart {

  /** Where it begins, in bytes of what was inflated. */
  long offset();

  /** A record that may hold news. */
  final class Whole implements WarcPart {
    private final long offset;
    private final byte[] bytes;

    Whole(long offset, byte[] bytes) {
      this.offset = offset;
      this.bytes = bytes;
    }

    @Override
    public long offset() {
      return offset;
    }

    /** The header, the block and what separates it from the next record. */
    byte[] bytes() {
      return bytes;
    }
  }

  /** A record of another type, such as {@code metadata}. */
  record Other(long offset, String type) implements WarcPart {}

  /** A record whose block is over the limit. */
  record TooLarge(long offset, long length) implements WarcPart {}

  /** Bytes that are no record, or a record that is not whole. */
  record Broken(long offset, String detail) implements WarcPart {}
}
