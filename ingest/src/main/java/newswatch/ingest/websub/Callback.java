package newswatch.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import newswatch.events.Digest;
import newswatch.ingest.secret.Secret;

/**
 * The addresses that hubs call: {@code PUBLIC/websub/FEED/TOPIC/KEY}, with a digest of what the
 * feed calls itself. The key is made of the rest and the master secret: nobody finds an address by
 * trying, and whoever has the secret can tell what was subscribed to without remembering it.
 */
public final class Callback {
  /** What all of them begin with, behind the public address. */
  public static final String PATH = "/websub/";

  private static final int KEY_DIGITS = 32;
  private static final int TOPIC_BYTES = 8;

  private final PublicAddress publicAddress;
  private final Secret master;

  public Callback(PublicAddress publicAddress, Secret master) {
    this.publicAddress = publicAddress;
    this.master = master;
  }

  /** Where the hub of a feed calls. */
  String address(String feed, String topic) {
    String digest = digest(topic);
    return publicAddress.text() + PATH + feed + "/" + digest + "/" + key(feed, digest);
  }

  /** Whether a call knows the key of its feed and topic. */
  boolean knows(String feed, String topicDigest, String key) {
    return MessageDigest.isEqual(
        key(feed, topicDigest).getBytes(StandardCharsets.UTF_8),
        key.getBytes(StandardCharsets.UTF_8));
  }

  /** What stands for a topic in the addresses. */
  static String digest(String topic) {
    return new Digest().part(topic).hex(TOPIC_BYTES);
  }

  /** The secret that is shared with the hub of a feed. */
  Secret secret(String feed, String topicDigest) {
    return master.derived("websub secret of %s at %s".formatted(feed, topicDigest));
  }

  private String key(String feed, String topicDigest) {
    return master
        .derived("websub callback of %s at %s".formatted(feed, topicDigest))
        .reveal()
        .substring(0, KEY_DIGITS);
  }
}
