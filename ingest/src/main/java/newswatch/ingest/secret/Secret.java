package newswatch.ingest.secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newswatch.events.Digest;

/** A token or key. It is never part of a message, a log or a record. */
public final class Secret {
  private static final String HMAC = "HmacSHA256";
  private static final int SHORTEST = 16;
  private static final int LARGEST_FILE = 4096;

  private final byte[] bytes;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The secret that a reference names.
   *
   * @param reference {@code env:NAME} or {@code file:PATH}; of a file, white space at its ends is
   *     no part of the secret
   * @throws IllegalArgumentException when there is none, or one of under 16 characters; the message
   *     has the reference and not the secret
   */
  public static Secret referenced(String reference, Map<String, String> environment) {
    if (reference.startsWith("env:")) {
      String name = reference.substring("env:".length());
      String value = environment.get(name);
      if (value == null) {
        throw new IllegalArgumentException(
            reference + ": there is no variable " + name + "; set it to the secret");
      }
      return of(reference, value);
    }
    if (reference.startsWith("file:")) {
      return of(reference, content(reference));
    }
    throw new IllegalArgumentException(
        "a secret is given by reference: expected env:NAME or file:PATH");
  }

  private static String content(String reference) {
    try (InputStream in = Files.newInputStream(Path.of(reference.substring("file:".length())))) {
      return new String(in.readNBytes(LARGEST_FILE), StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(reference + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Secret of(String reference, String value) {
    String secret = value.strip();
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "%s: a secret of under %d characters can be guessed; make one with: openssl rand -hex 32"
              .formatted(reference, SHORTEST));
    }
    return new Secret(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether somebody presents this secret; takes the same time whatever is presented. */
  public boolean is(String presented) {
    byte[] other = new Digest().part(presented).bytes(32);
    return MessageDigest.isEqual(new Digest().part(bytes).bytes(32), other);
  }

  /** A secret of its own for a purpose, from which this one cannot be told: an HMAC-SHA256. */
  public Secret derived(String purpose) {
    byte[] mac = hmac(HMAC, purpose.getBytes(StandardCharsets.UTF_8));
    return new Secret(HexFormat.of().formatHex(mac).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The signature of a message.
   *
   * @param algorithm of the Java platform, such as {@code HmacSHA256}
   */
  public byte[] hmac(String algorithm, byte[] message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(bytes, algorithm));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  /** The secret itself, for a request to whom it is for. */
  public String reveal() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
