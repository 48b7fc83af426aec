package newswatch.enrich.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Story;
import newswatch.events.StoryRelation;
import org.jspecify.annotations.Nullable;

/** A {@link Member} as bytes; the first one is the version of the format. */
final class MemberFormat {
  private static final int VERSION = 1;
  private static final int NO_STORY = 0;
  private static final int ORIGINAL = 1;
  private static final int COPY = 2;
  private static final int EDIT = 3;

  private MemberFormat() {}

  static byte[] bytes(Member member) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeByte(VERSION);
      out.writeLong(member.number());
      out.writeLong(member.time());
      out.writeBoolean(member.dated());
      out.writeBoolean(member.edited());
      out.writeDouble(member.sameness());
      out.writeLong(member.source());
      out.writeLong(member.url());
      out.writeInt(member.led());
      out.writeByte(member.neighbours().size());
      for (Neighbour neighbour : member.neighbours()) {
        out.writeLong(neighbour.document().time());
        out.writeUTF(neighbour.id());
        out.writeDouble(neighbour.similarity());
      }
      write(member.story(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes everything", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The member of that id.
   *
   * @throws IOException when the bytes are no member, or of another version
   */
  static Member member(String id, byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("format " + version + " instead of " + VERSION);
    }
    return new Member(
        id,
        in.readLong(),
        in.readLong(),
        in.readBoolean(),
        in.readBoolean(),
        in.readDouble(),
        in.readLong(),
        in.readLong(),
        in.readInt(),
        neighbours(in),
        story(in));
  }

  private static List<Neighbour> neighbours(DataInputStream in) throws IOException {
    int count = in.readUnsignedByte();
    List<Neighbour> neighbours = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      neighbours.add(new Neighbour(new Seniority(in.readLong(), in.readUTF()), in.readDouble()));
    }
    return neighbours;
  }

  private static void write(@Nullable Story story, DataOutputStream out) throws IOException {
    out.writeByte(story == null ? NO_STORY : code(story.relation()));
    if (story != null) {
      out.writeUTF(story.id());
      out.writeUTF(story.original());
      out.writeDouble(story.similarity());
    }
  }

  private static @Nullable Story story(DataInputStream in) throws IOException {
    int code = in.readByte();
    if (code == NO_STORY) {
      return null;
    }
    StoryRelation relation = relation(code);
    return new Story(in.readUTF(), in.readUTF(), in.readDouble(), relation);
  }

  private static int code(@Nullable StoryRelation relation) {
    if (relation == null) {
      throw new IllegalArgumentException("a story without a relation");
    }
    return switch (relation) {
      case ORIGINAL -> ORIGINAL;
      case COPY -> COPY;
      case VERSION -> EDIT;
    };
  }

  private static StoryRelation relation(int code) throws IOException {
    return switch (code) {
      case ORIGINAL -> StoryRelation.ORIGINAL;
      case COPY -> StoryRelation.COPY;
      case EDIT -> StoryRelation.VERSION;
      default -> throw new IOException("unknown relation " + code);
    };
  }
}
