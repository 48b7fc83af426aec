package newswatch.enrich;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over parts; each goes in with its length, so that no two lists of parts look alike. */
final class Sha256 {
  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
    digest.update(part);
  }

  void add(String part) {
    add(part.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of all parts; call once. */
  byte[] bytes() {
    return digest.digest();
  }

  /** The hash of all parts in hexadecimal; call once. */
  String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
