package newswatch.ingest.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import newswatch.events.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The id of a document that brings none: the same for the same article of the same source on every
 * machine. It is made of the source and the address; without an address, of the source, the title
 * and the text; for an entry of a feed, of the feed and what the feed calls the entry by. The path
 * never enters it, nor do line ends, which change when a file moves between systems.
 */
public final class DocumentId {
  private static final int BYTES = 10;

  private DocumentId() {}

  /** 20 hexadecimal digits: the beginning of a SHA-256. */
  public static String of(
      @Nullable String source, @Nullable String url, String title, String text) {
    Digest digest = new Digest();
    add(digest, source == null ? "" : source.strip());
    if (url != null && !url.isBlank()) {
      add(digest, "url");
      add(digest, canonical(url));
    } else {
      add(digest, "text");
      add(digest, title.strip());
      add(digest, text.replace("\r\n", "\n").replace('\r', '\n').strip());
    }
    return digest.hex(BYTES);
  }

  /** The id of what a feed calls by a name of its own; capitals count, as in the feed. */
  public static String ofGuid(String feed, String guid) {
    Digest digest = new Digest();
    add(digest, feed.strip());
    add(digest, "guid");
    add(digest, guid.strip());
    return digest.hex(BYTES);
  }

  /** The address without its fragment, scheme and host in lower case. */
  private static String canonical(String url) {
    try {
      URI uri = new URI(url.strip());
      if (uri.getScheme() == null || uri.getRawAuthority() == null) {
        return url.strip();
      }
      String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT)
          + path
          + query;
    } catch (URISyntaxException e) {
      return url.strip();
    }
  }

  // With the length in decimal: ids that were given before must not change.
  private static void add(Digest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.plain((bytes.length + ":").getBytes(StandardCharsets.UTF_8)).plain(bytes);
  }
}
