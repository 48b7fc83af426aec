package newswatch.ingest.read;

import java.util.Locale;
import java.util.Optional;

/** The formats that files and streams are read in. */
public enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  /** RSS, RDF, Atom or JSON Feed. */
  FEED,
  /** One object, a list, or NDJSON. */
  JSON;

  /** The name on the command line: {@code markdown}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name. */
  public static Optional<Format> named(String name) {
    for (Format format : values()) {
      if (format.wireName().equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
