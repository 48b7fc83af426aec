package newswatch.desk.syndication;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The address of an article, when a reader may lead people there. */
final class WebLink {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int LONGEST = 4_000;

  private WebLink() {}

  /** The address in ASCII; empty for what is no address of the web, such as {@code javascript:}. */
  static Optional<String> of(@Nullable String address) {
    // Half characters are no text, and URI fails on them only when it encodes.
    if (address == null
        || address.length() > LONGEST
        || address.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme();
      return scheme != null
              && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
              && uri.getHost() != null
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
