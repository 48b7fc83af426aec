package newswatch.ingest.websub;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import newswatch.ingest.secret.Secret;

/**
 * The addresses that hubs call: {@code PUBLIC/websub/FEED/KEY}. The key is made of the master
 * secret, so that nobody finds the address of a feed by trying.
 */
public final class Callback {
  static final String PATH = "/websub/";

  private static final int KEY_DIGITS = 32;

  private final String publicAddress;
  private final Secret master;

  /**
   * The addresses below a public one.
   *
   * @param publicAddress under which hubs reach this server, without a query
   * @throws IllegalArgumentException when hubs cannot reach it
   */
  public Callback(String publicAddress, Secret master) {
    URI address = URI.create(publicAddress);
    if (!Set.of("http", "https").contains(String.valueOf(address.getScheme()))
        || address.getHost() == null
        || address.getRawQuery() != null
        || address.getRawFragment() != null
        || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "the public address must be such as https://news.example.org, not \"%s\""
              .formatted(publicAddress));
    }
    this.publicAddress = publicAddress.replaceAll("/+$", "");
    this.master = master;
  }

  /** Where the hub of a feed calls. */
  String address(String feed) {
    return publicAddress + PATH + feed + "/" + key(feed);
  }

  /** Whether a call knows the key of its feed. */
  boolean knows(String feed, String key) {
    return MessageDigest.isEqual(
        key(feed).getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
  }

  /** The secret that is shared with the hub of a feed. */
  Secret secret(String feed) {
    return master.derived("websub secret of " + feed);
  }

  private String key(String feed) {
    return master.derived("websub callback of " + feed).reveal().substring(0, KEY_DIGITS);
  }
}
