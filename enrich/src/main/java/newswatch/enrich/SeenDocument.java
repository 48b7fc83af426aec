package newswatch.enrich;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.events.Appearance;
import newswatch.events.Appearances;

/**
 * What is remembered of a document that was tagged.
 *
 * @param version under which it was tagged last
 * @param given the version that its source gave it; lower where we counted on
 * @param fingerprint of what was tagged last, as its source gave it
 * @param length of the text that was tagged last, in UTF-16 units
 * @param holder which of the sources that text is from; -1 when that is none of them
 * @param sources that the document came from
 * @param further how often it came from others, beyond those
 */
record SeenDocument(
    int version,
    int given,
    long fingerprint,
    int length,
    int holder,
    List<Appearance> sources,
    int further) {
  private static final byte FORMAT = 1;

  SeenDocument {
    sources = List.copyOf(sources);
  }

  /** The source whose text was tagged last, where it is known. */
  Optional<String> holderName() {
    return holder < 0 ? Optional.empty() : Optional.of(sources.get(holder).source());
  }

  /** Where it came from, once that is more than one source. */
  Optional<Appearances> appearances(String document) {
    return sources.size() + further > 1
        ? Optional.of(new Appearances(document, sources, further))
        : Optional.empty();
  }

  /** The same with another appearance, unless its source is known. */
  SeenDocument from(Appearance appearance) {
    if (indexOf(appearance.source()) >= 0) {
      return this;
    }
    boolean full = sources.size() == Appearances.MOST_SOURCES;
    List<Appearance> more = new ArrayList<>(sources);
    if (!full) {
      more.add(appearance);
    }
    return new SeenDocument(
        version, given, fingerprint, length, holder, more, full ? further + 1 : further);
  }

  /** Which of the sources has that name; -1 for none. */
  int indexOf(String source) {
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).source().equals(source)) {
        return i;
      }
    }
    return -1;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeInt(version);
      out.writeInt(given);
      out.writeInt(length);
      out.writeByte(holder);
      out.writeLong(fingerprint);
      out.writeInt(further);
      out.writeByte(sources.size());
      for (Appearance source : sources) {
        out.writeUTF(source.source());
        out.writeUTF(source.url() == null ? "" : source.url());
        out.writeLong(source.at().toEpochMilli());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** What was written; empty for another format, whose documents are then unknown. */
  static Optional<SeenDocument> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != FORMAT) {
        return Optional.empty();
      }
      int version = in.readInt();
      int given = in.readInt();
      int length = in.readInt();
      int holder = in.readByte();
      long fingerprint = in.readLong();
      int further = in.readInt();
      List<Appearance> sources = new ArrayList<>();
      for (int left = in.readByte(); left > 0; left--) {
        String name = in.readUTF();
        String url = in.readUTF();
        sources.add(
            new Appearance(name, url.isEmpty() ? null : url, Instant.ofEpochMilli(in.readLong())));
      }
      return Optional.of(
          new SeenDocument(version, given, fingerprint, length, holder, sources, further));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
