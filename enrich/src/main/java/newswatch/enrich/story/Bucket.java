package newswatch.enrich.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;

/**
 * The documents that have a band in common: the {@value #MOST} earliest, which among hundreds of
 * copies are the ones that matter, because the original is the earliest.
 */
record Bucket(List<Seniority> documents) {
  static final int MOST = 64;
  static final Bucket EMPTY = new Bucket(List.of());

  private static final int VERSION = 1;

  Bucket {
    documents = List.copyOf(documents);
  }

  Bucket with(Seniority document) {
    TreeSet<Seniority> changed = new TreeSet<>(documents);
    changed.add(document);
    return new Bucket(changed.stream().limit(MOST).toList());
  }

  Bucket without(String id) {
    return new Bucket(documents.stream().filter(other -> !other.id().equals(id)).toList());
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeByte(VERSION);
      out.writeByte(documents.size());
      for (Seniority document : documents) {
        out.writeLong(document.time());
        out.writeUTF(document.id());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes everything", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #bytes} gave.
   *
   * @throws IOException when the bytes are something else, or of another version
   */
  static Bucket read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("format " + version + " instead of " + VERSION);
    }
    Seniority[] documents = new Seniority[in.readUnsignedByte()];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = new Seniority(in.readLong(), in.readUTF());
    }
    return new Bucket(List.of(documents));
  }
}
