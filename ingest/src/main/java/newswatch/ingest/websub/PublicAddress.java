package newswatch.ingest.websub;

import java.net.URI;
import java.util.Set;

/**
 * Under what address hubs reach this installation.
 *
 * @param text without a slash at its end
 */
public record PublicAddress(String text) {
  /** Refuses addresses that hubs cannot call. */
  public PublicAddress {
    URI address = URI.create(text);
    if (!Set.of("http", "https").contains(String.valueOf(address.getScheme()))
        || address.getHost() == null
        || address.getRawQuery() != null
        || address.getRawFragment() != null
        || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "the public address must be such as https://news.example.org, not \"%s\""
              .formatted(text));
    }
    text = text.replaceAll("/+$", "");
  }
}
