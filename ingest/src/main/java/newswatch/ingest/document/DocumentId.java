package newswatch.ingest.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The id of a document that brings none: the same for the same article of the same source on every
 * machine. It is made of the source and the address; without an address, of the source, the title
 * and the text. The path never enters it, nor do line ends, which change when a file moves between
 * systems.
 */
public final class DocumentId {
  private static final int BYTES = 10;

  private DocumentId() {}

  /** 20 hexadecimal digits: the beginning of a SHA-256. */
  public static String of(
      @Nullable String source, @Nullable String url, String title, String text) {
    MessageDigest digest = sha256();
    add(digest, source == null ? "" : source.strip());
    if (url != null && !url.isBlank()) {
      add(digest, "url");
      add(digest, canonical(url));
    } else {
      add(digest, "text");
      add(digest, title.strip());
      add(digest, text.replace("\r\n", "\n").replace('\r', '\n').strip());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
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

  // The length in front keeps ("ab", "c") and ("a", "bc") apart.
  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
