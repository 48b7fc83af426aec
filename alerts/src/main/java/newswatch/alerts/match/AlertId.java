package newswatch.alerts.match;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import newswatch.events.Document;
import newswatch.events.rules.Watch;

/**
 * The name of a decision: that this version of a watch is met by this version of a document.
 *
 * <p>It depends on nothing else, so the same log gives the same ids, live, replayed and on any
 * number of instances, and every notification can use it as its idempotency key. The document's
 * version is part of it so that an edited article alerts anew instead of being taken for a repeat.
 */
final class AlertId {
  private static final int BYTES = 12;

  private AlertId() {}

  /** 24 hexadecimal digits: the first 96 bits of a SHA-256. */
  static String of(Watch watch, Document document) {
    MessageDigest digest = sha256();
    add(digest, watch.id());
    add(digest, watch.version());
    add(digest, document.id());
    add(digest, document.version());
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** Each text goes in behind its length, so that no two sequences of parts look the same. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(digest, bytes.length);
    digest.update(bytes);
  }

  private static void add(MessageDigest digest, int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
