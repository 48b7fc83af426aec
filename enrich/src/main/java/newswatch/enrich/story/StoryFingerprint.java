package newswatch.enrich.story;

import java.nio.ByteBuffer;
import newswatch.events.Document;
import newswatch.matching.MatchDocument;

/**
 * What a document is compared by: its shingles, and the bands under which it is found. Made where
 * the words are, and small enough to travel. Immutable.
 */
public final class StoryFingerprint {
  private final Shingles shingles;
  private final long[] bands;

  private StoryFingerprint(Shingles shingles, long[] bands) {
    this.shingles = shingles;
    this.bands = bands;
  }

  /** The fingerprint of a document's words. */
  public static StoryFingerprint of(MatchDocument document) {
    return of(Shingling.of(document));
  }

  /** The fingerprint of a document that was not split into words yet. */
  public static StoryFingerprint of(Document document) {
    return of(MatchDocument.builder(document.title(), document.text()).build());
  }

  static StoryFingerprint of(Shingles shingles) {
    return new StoryFingerprint(shingles, MinHash.bands(shingles));
  }

  /** The share of shingles in common, 0 to 1. */
  double similarity(StoryFingerprint other) {
    return shingles.similarity(other.shingles);
  }

  /** The bands, as hashes; not to be written to. */
  long[] bands() {
    return bands;
  }

  /** How many bytes {@link #write} takes. */
  public int size() {
    return 2 + Integer.BYTES * shingles.count() + 1 + Long.BYTES * bands.length;
  }

  /** Writes it where {@link #read} can read it. */
  public void write(ByteBuffer out) {
    out.putShort((short) shingles.count());
    for (int hash : shingles.hashes()) {
      out.putInt(hash);
    }
    out.put((byte) bands.length);
    for (long band : bands) {
      out.putLong(band);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws java.nio.BufferUnderflowException when there is less
   */
  public static StoryFingerprint read(ByteBuffer in) {
    int[] hashes = new int[Math.min(in.getShort() & 0xFFFF, in.remaining())];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.getInt();
    }
    long[] bands = new long[in.get() & 0xFF];
    for (int i = 0; i < bands.length; i++) {
      bands[i] = in.getLong();
    }
    return new StoryFingerprint(Shingles.of(hashes), bands);
  }
}
