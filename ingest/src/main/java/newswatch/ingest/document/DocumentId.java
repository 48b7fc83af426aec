package newswatch.ingest.document;

import newswatch.events.Digest;
import newswatch.ingest.identity.CanonicalAddress;
import org.jspecify.annotations.Nullable;

/**
 * The id of a document that brings none: the same for the same article on every machine.
 *
 * <p>An address that names one article gives the id, whoever passes the article on, so that it is
 * one document in all feeds that have it. Without such an address the source is part of the id:
 * with what it calls the article by, or else with title and text. The path never enters it, nor do
 * line ends, which change when a file moves between systems.
 */
public final class DocumentId {
  private static final int BYTES = 10;

  private DocumentId() {}

  /** 20 hexadecimal digits: the beginning of a SHA-256. */
  public static String of(
      @Nullable String source, @Nullable String url, String title, String text) {
    String canonical = url == null ? "" : CanonicalAddress.of(url);
    if (CanonicalAddress.canNameArticle(canonical)) {
      return ofAddress(canonical);
    }
    // The front page of a site is no article's; anything else is a name that the source gave.
    boolean name = !canonical.isEmpty() && !CanonicalAddress.isOnTheWeb(canonical);
    return name
        ? ofName(source == null ? "" : source, canonical)
        : ofText(source == null ? "" : source, title, text);
  }

  /** The id of the article at a canonical address that names it alone. */
  public static String ofAddress(String canonical) {
    return digest("address", canonical);
  }

  /** The id of what a source calls by a name of its own, a GUID; capitals count. */
  public static String ofName(String source, String name) {
    return digest("name", source.strip(), name.strip());
  }

  /** The id of what nothing names. */
  public static String ofText(String source, String title, String text) {
    String sameLineEnds = text.replace("\r\n", "\n").replace('\r', '\n');
    return digest("text", source.strip(), title.strip(), sameLineEnds.strip());
  }

  private static String digest(String... parts) {
    Digest digest = new Digest();
    for (String part : parts) {
      digest.part(part);
    }
    return digest.hex(BYTES);
  }
}
