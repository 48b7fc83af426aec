package newswatch.ingest.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web, as inputs write it: often relative, and with characters in it that no
 * address may have.
 */
public final class WebAddress {
  private static final String REFUSED = " \"<>\\^`{|}[]";
  private static final int LONGEST = 4_000;

  private WebAddress() {}

  /**
   * The absolute address; null when it is none of http or https, or relative to nothing.
   *
   * @param base what it may be relative to
   */
  public static @Nullable String resolve(@Nullable URI base, String written) {
    if (written.length() > LONGEST) {
      return null;
    }
    String address = escaped(written);
    try {
      URI uri = against(base, address);
      boolean http =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return http && uri.getRawAuthority() != null ? uri.toString() : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /** As RFC 3986 says: {@link URI#resolve} loses the last part of the path before a bare query. */
  private static URI against(@Nullable URI base, String address) throws URISyntaxException {
    URI uri = new URI(address);
    if (base == null || uri.isAbsolute()) {
      return uri;
    }
    if (address.isEmpty()) {
      return base;
    }
    String path = base.getRawPath();
    URI rooted = path == null || path.isEmpty() ? base.resolve("/") : base;
    if (address.startsWith("?")) {
      return new URI(
          rooted.getScheme() + "://" + rooted.getRawAuthority() + rooted.getRawPath() + address);
    }
    return rooted.resolve(uri);
  }

  private static String escaped(String written) {
    String stripped = written.strip();
    int path = path(stripped);
    StringBuilder address = new StringBuilder();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      boolean bracket = i < path && (c == '[' || c == ']');
      if (!bracket
          && (REFUSED.indexOf(c) >= 0 || Character.isISOControl(c) || Character.isSpaceChar(c))) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          address.append("%%%02X".formatted(b));
        }
      } else {
        address.append(c);
      }
    }
    return percents(address.toString());
  }

  /** Where the path begins: a host may be an address of version 6 in brackets. */
  private static int path(String address) {
    int host = address.indexOf("//");
    int path = host < 0 ? 0 : address.indexOf('/', host + 2);
    return path < 0 ? address.length() : path;
  }

  /** With percent signs that escape nothing escaped themselves. */
  private static String percents(String address) {
    return address.indexOf('%') < 0 ? address : address.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }
}
