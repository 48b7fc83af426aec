package newswatch.ingest.document;

import newswatch.events.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Where an input comes from.
 *
 * @param name the path as given, or the name of a stream; stands in rejections
 * @param path the path as given, for the document; null for a stream
 */
public record Input(String name, @Nullable String path) {

  public static Input file(String path) {
    return new Input(path, path);
  }

  public static Input stream(String name) {
    return new Input(name, null);
  }

  /** The whole input. */
  public Origin origin() {
    return Origin.ofFile(name);
  }

  /** One line of the input, from 1. */
  public Origin line(int line) {
    return Origin.ofLine(name, line);
  }
}
