package newswatch.ingest.document;

import java.nio.charset.Charset;
import newswatch.events.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Where an input comes from.
 *
 * @param name the path as given, or the name of a stream; stands in rejections
 * @param path the path as given, for the document; null for a stream
 * @param capture what is known of a copy of something of the web; null for anything else
 */
public record Input(String name, @Nullable String path, @Nullable Capture capture) {
  private static final int LONGEST_MEMBER = 500;

  public static Input file(String path) {
    return new Input(path, path, null);
  }

  public static Input stream(String name) {
    return new Input(name, null, null);
  }

  /**
   * A member of this archive: {@code archive.zip!/folder/page.html}. Its name is only shown, and
   * never opened, whatever stands in it.
   */
  public Input member(String member) {
    String shown = "!/" + shown(member);
    return new Input(name + shown, path == null ? null : path + shown, null);
  }

  /** The same place, with what is known of the copy there. */
  public Input captured(Capture value) {
    return new Input(name, path, value);
  }

  /** A name whose extension tells the format; empty when there is none. */
  public String fileName() {
    return capture == null ? name : capture.fileName();
  }

  /** The encoding that was declared beside the bytes; null when none was. */
  public @Nullable Charset charset() {
    return capture == null ? null : capture.charset();
  }

  /** The whole input. */
  public Origin origin() {
    return Origin.ofFile(name);
  }

  /** One line of the input, from 1. */
  public Origin line(int line) {
    return Origin.ofLine(name, line);
  }

  private static String shown(String member) {
    int end = Math.min(member.length(), LONGEST_MEMBER);
    return member.substring(0, end).replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
