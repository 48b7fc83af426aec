package newswatch.enrich.story;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a document is compared by: its first version, and its latest where it was edited. A copy of
 * the first one still resembles it after the edit, and a copy of the edit does so as well.
 */
record Texts(StoryFingerprint first, StoryFingerprint latest) {
  private static final byte VERSION = 1;

  /** Of a document that was not edited yet. */
  static Texts of(StoryFingerprint text) {
    return new Texts(text, text);
  }

  /** The same after an edit. */
  Texts with(StoryFingerprint edit) {
    return new Texts(first, edit);
  }

  boolean isEdited() {
    return latest != first;
  }

  /** How much of the first version the latest still has in common with it. */
  double sameness() {
    return isEdited() ? first.similarity(latest) : 1;
  }

  /** The similarity of those two versions that are the most alike. */
  double similarity(Texts other) {
    double best = 0;
    for (StoryFingerprint mine : versions()) {
      for (StoryFingerprint theirs : other.versions()) {
        best = Math.max(best, mine.similarity(theirs));
      }
    }
    return best;
  }

  /** The bands under which it can be found, each once. */
  Set<Long> bands() {
    Set<Long> bands = new LinkedHashSet<>();
    for (StoryFingerprint version : versions()) {
      for (long band : version.bands()) {
        bands.add(band);
      }
    }
    return bands;
  }

  byte[] bytes() {
    List<StoryFingerprint> versions = versions();
    int size = 2 + versions.stream().mapToInt(StoryFingerprint::size).sum();
    ByteBuffer out = ByteBuffer.allocate(size).put(VERSION).put((byte) versions.size());
    versions.forEach(version -> version.write(out));
    return out.array();
  }

  /**
   * Reads what {@link #bytes} gave.
   *
   * @throws IOException when the bytes are something else, or of another version
   */
  static Texts read(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      byte version = in.get();
      if (version != VERSION) {
        throw new IOException("format " + version + " instead of " + VERSION);
      }
      int count = in.get();
      StoryFingerprint first = StoryFingerprint.read(in);
      return new Texts(first, count == 1 ? first : StoryFingerprint.read(in));
    } catch (BufferUnderflowException e) {
      throw new IOException("it ends too early", e);
    }
  }

  private List<StoryFingerprint> versions() {
    List<StoryFingerprint> versions = new ArrayList<>(2);
    versions.add(first);
    if (isEdited()) {
      versions.add(latest);
    }
    return versions;
  }
}
