package newswatch.events;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 in the making, of which as many bytes are taken as an id needs. Take the result once:
 * it ends the digest.
 */
public final class Digest {
  private final MessageDigest sha256;

  /** A digest of nothing yet. */
  public Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest of a file's content, as it is. */
  public static Digest ofFile(Path file) throws IOException {
    Digest digest = new Digest();
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.sha256.update(buffer, 0, read);
      }
    }
    return digest;
  }

  /** Adds bytes behind their length, so that no two lists of parts look alike. */
  public Digest part(byte[] bytes) {
    return number(bytes.length).plain(bytes);
  }

  /** Adds a text in UTF-8 behind its length in bytes. */
  public Digest part(String text) {
    return part(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a number in four bytes. */
  public Digest number(int number) {
    return plain(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  /** Adds bytes as they are, for who keeps parts apart in another way. */
  public Digest plain(byte[] bytes) {
    sha256.update(bytes);
    return this;
  }

  /** The first bytes of the hash, at most 32. */
  public byte[] bytes(int count) {
    return Arrays.copyOf(sha256.digest(), count);
  }

  /** The first bytes of the hash in hexadecimal, two digits each. */
  public String hex(int bytes) {
    return HexFormat.of().formatHex(bytes(bytes));
  }
}
