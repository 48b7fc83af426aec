package newswatch.enrich;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.events.Appearance;
import newswatch.events.Document;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a document that comes in is one that was tagged before.
 *
 * <p>The text of one source holds. Another source of the same version brings nothing new but
 * itself, unless what we have is a teaser and it has far more. A source counts the versions of its
 * own texts: the count of the one whose text holds is followed, the others are believed when theirs
 * is higher than what was tagged.
 */
sealed interface Recognition {

  /** A text below this many UTF-16 units may be a teaser. */
  int LONGEST_TEASER = 2_000;

  /** A full text is at least so many times longer, and by at least this many units. */
  int TIMES_LONGER = 2;

  int UNITS_LONGER = 200;

  /** More of a name or an address is not kept. */
  int LONGEST_NAME = 200;

  int LONGEST_ADDRESS = 2_000;

  /** For a document that is not to be tagged. */
  int NONE = 0;

  /** What is to be remembered when all is done. */
  SeenDocument after();

  /** Whether it came from a source that it had not come from before. */
  boolean elsewhere();

  /** A document, or a version of one, that was not tagged before, as it is to be tagged. */
  record New(Document document, SeenDocument after, boolean elsewhere) implements Recognition {}

  /** A document that was tagged. */
  record Repeated(SeenDocument after, boolean elsewhere) implements Recognition {}

  /**
   * What a document is.
   *
   * @param known what is remembered of its id; null for nothing
   * @param time when it was published, for who says nothing else
   */
  static Recognition of(@Nullable SeenDocument known, Document document, Instant time) {
    Optional<Appearance> appearance = appearance(document, time);
    if (known == null) {
      SeenDocument first =
          new SeenDocument(
              document.version(),
              document.version(),
              Fingerprint.of(document),
              document.text().length(),
              appearance.isPresent() ? 0 : -1,
              appearance.map(List::of).orElse(List.of()),
              0);
      return new New(document, first, false);
    }
    SeenDocument with = appearance.map(known::from).orElse(known);
    boolean elsewhere = appearance.isPresent() && known.indexOf(appearance.get().source()) < 0;
    int version = version(known, document, appearance.map(Appearance::source));
    if (version == NONE) {
      return new Repeated(with, elsewhere);
    }
    SeenDocument after =
        new SeenDocument(
            version,
            document.version(),
            Fingerprint.of(document),
            document.text().length(),
            appearance.map(source -> with.indexOf(source.source())).orElse(-1),
            with.sources(),
            with.further());
    return new New(document.withVersion(version), after, elsewhere);
  }

  /** The version under which a document is to be tagged, or {@link #NONE}. */
  private static int version(SeenDocument known, Document document, Optional<String> source) {
    int given = document.version();
    boolean same = known.fingerprint() == Fingerprint.of(document);
    if (source.equals(known.holderName())) {
      if (given > known.given()) {
        return Math.max(given, known.version() + 1);
      }
      return given == known.given() && !same ? known.version() : NONE;
    }
    if (same) {
      return NONE;
    }
    if (given > known.version()) {
      return given;
    }
    return isTeaser(known.length(), document.text().length()) ? known.version() + 1 : NONE;
  }

  private static boolean isTeaser(int length, int other) {
    return length < LONGEST_TEASER
        && other >= TIMES_LONGER * length
        && other >= length + UNITS_LONGER;
  }

  private static Optional<Appearance> appearance(Document document, Instant time) {
    String url = document.url();
    String source = document.source() == null ? host(url) : document.source();
    return source == null
        ? Optional.empty()
        : Optional.of(
            new Appearance(
                source.length() > LONGEST_NAME ? source.substring(0, LONGEST_NAME) : source,
                url == null || url.length() > LONGEST_ADDRESS ? null : url,
                document.fetched() == null ? time : document.fetched()));
  }

  private static @Nullable String host(@Nullable String url) {
    try {
      return url == null ? null : URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
