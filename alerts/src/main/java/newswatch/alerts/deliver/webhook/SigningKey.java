package newswatch.alerts.deliver.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that webhooks are signed with: {@code whsec_…} for HMAC-SHA256, {@code whsk_…} for ed25519,
 * each with base64 behind it (Standard Webhooks 1.0, "Signature scheme").
 */
sealed interface SigningKey {
  /** What a key looks like, for messages. */
  String FORM = "whsec_ or whsk_ and base64 of 24 to 64 bytes";

  /** The signature with its version: {@code v1,…}. */
  String sign(String signed);

  /** Reads a key; empty when it is none. The text is a secret and must not be shown. */
  static Optional<SigningKey> parse(String text) {
    try {
      if (text.startsWith("whsec_")) {
        byte[] bytes = Base64.getDecoder().decode(text.substring("whsec_".length()));
        return bytes.length < 24 || bytes.length > 64
            ? Optional.empty()
            : Optional.of(new Symmetric(new SecretKeySpec(bytes, Symmetric.ALGORITHM)));
      }
      if (text.startsWith("whsk_")) {
        byte[] bytes = Base64.getDecoder().decode(text.substring("whsk_".length()));
        // A seed, or a seed and the public key behind it.
        return bytes.length == 32 || bytes.length == 64
            ? Optional.of(Asymmetric.ofSeed(Arrays.copyOf(bytes, 32)))
            : Optional.empty();
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A secret that both sides have. */
  record Symmetric(SecretKeySpec key) implements SigningKey {
    static final String ALGORITHM = "HmacSHA256";

    @Override
    public String sign(String signed) {
      try {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(key);
        return "v1," + base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
      }
    }
  }

  /** A key of which the receiver has the public half only. */
  record Asymmetric(PrivateKey key) implements SigningKey {
    static Asymmetric ofSeed(byte[] seed) {
      try {
        return new Asymmetric(
            KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Java has Ed25519 since 15", e);
      }
    }

    @Override
    public String sign(String signed) {
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.UTF_8));
        return "v1a," + base64(signature.sign());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("a key that was read cannot sign", e);
      }
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
