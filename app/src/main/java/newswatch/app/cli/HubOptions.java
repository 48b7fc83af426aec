package newswatch.app.cli;

import newswatch.ingest.secret.Secret;
import newswatch.ingest.websub.PublicAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options on the hubs of feeds (WebSub). */
final class HubOptions {
  private static final String SECRET = "--websub-secret";

  @Option(
      names = "--public-address",
      paramLabel = "URL",
      description =
          "Where hubs of feeds reach this newswatch from outside, such as https://news.example.org;"
              + " feeds that have a hub are subscribed to there. Default: none, feeds are only"
              + " polled.")
  private @Nullable String publicAddress;

  @Option(
      names = SECRET,
      paramLabel = "REFERENCE",
      description =
          "Of what the secrets that are shared with hubs are made, the same for all instances;"
              + " env:NAME or file:PATH. Default of up: the one in DIR/websub-secret, which the"
              + " first start makes.")
  private @Nullable String websubSecret;

  /** The public address; null when there is none. */
  @Nullable PublicAddress publicAddress() {
    if (publicAddress == null) {
      if (websubSecret != null) {
        throw CommandFailure.usage(SECRET + " is for --public-address URL, which is missing");
      }
      return null;
    }
    try {
      return new PublicAddress(publicAddress);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("--public-address: " + e.getMessage());
    }
  }

  /** The secret; null when none was given. */
  @Nullable Secret secret(Surroundings surroundings) {
    return websubSecret == null ? null : surroundings.secret(SECRET, websubSecret);
  }
}
