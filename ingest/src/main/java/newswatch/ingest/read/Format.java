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
  JSON,
  /** What a crawler kept: ISO 28500. */
  WARC,
  /** Mails one after another: RFC 4155. */
  MBOX,
  /** One mail: RFC 5322. */
  MAIL;

  /** Whether the input is a frame around contents of any kind, which may be binary. */
  boolean isFramed() {
    return this == WARC || this == MBOX || this == MAIL;
  }

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
