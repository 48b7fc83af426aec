package newswatch.ingest.websub;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import newswatch.ingest.secret.Secret;
import org.jspecify.annotations.Nullable;

/** The signature of what a hub sends: {@code X-Hub-Signature: METHOD=HEX} (section 8). */
final class HubSignature {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private HubSignature() {}

  /** Whether the header proves that the sender of the body knows the secret. */
  static boolean isRight(@Nullable String header, byte[] body, Secret secret) {
    String[] parts = header == null ? new String[0] : header.strip().split("=", 2);
    String algorithm = parts.length == 2 ? ALGORITHMS.get(parts[0].toLowerCase(Locale.ROOT)) : null;
    if (algorithm == null) {
      return false;
    }
    try {
      byte[] given = HexFormat.of().parseHex(parts[1].strip());
      return MessageDigest.isEqual(secret.hmac(algorithm, body), given);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
