package newswatch.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the first bytes say of UTF-8, UTF-16 and UTF-32. */
final class ByteOrder {
  private static final int LOOKED_AT = 4096;
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private ByteOrder() {}

  /** The encoding whose byte order mark the bytes begin with. */
  static Optional<Encoding> mark(byte[] bytes) {
    // UTF-32LE first: its mark begins with the one of UTF-16LE.
    if (begins(bytes, 0xFF, 0xFE, 0, 0) && bytes.length % 4 == 0) {
      return marked(bytes, UTF_32LE, 4);
    }
    if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
      return marked(bytes, UTF_32BE, 4);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return marked(bytes, StandardCharsets.UTF_16LE, 2);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return marked(bytes, StandardCharsets.UTF_16BE, 2);
    }
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return marked(bytes, StandardCharsets.UTF_8, 3);
    }
    if (begins(bytes, 0x84, 0x31, 0x95, 0x33)) {
      return marked(bytes, Charset.forName("GB18030"), 4);
    }
    return Optional.empty();
  }

  /**
   * The wide encoding that the places of zero bytes betray: text in any language has spaces, line
   * ends or digits, which have a zero byte on one side in UTF-16 and three in UTF-32.
   */
  static Optional<Charset> pattern(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT) & ~3;
    int[] zeros = new int[4];
    for (int i = 0; i < length; i++) {
      zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
    }
    int units = length / 4;
    if (units > 0 && zeros[3] == units && zeros[2] == units && zeros[0] == 0) {
      return Optional.of(UTF_32LE);
    }
    if (units > 0 && zeros[0] == units && zeros[1] == units && zeros[3] == 0) {
      return Optional.of(UTF_32BE);
    }
    return sixteen(bytes);
  }

  private static Optional<Charset> sixteen(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (odd > 0 && even == 0 && readable(bytes, length, StandardCharsets.UTF_16LE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (even > 0 && odd == 0 && readable(bytes, length, StandardCharsets.UTF_16BE)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /** Whether the units are characters of writing: neither controls nor unassigned. */
  private static boolean readable(byte[] bytes, int length, Charset charset) {
    String text = new String(bytes, 0, length, charset);
    long strange =
        text.codePoints()
            .filter(
                c ->
                    !Character.isDefined(c)
                        || Character.getType(c) == Character.PRIVATE_USE
                        || (Character.isISOControl(c) && !Character.isWhitespace(c)))
            .count();
    return strange * 20 <= text.length();
  }

  private static Optional<Encoding> marked(byte[] bytes, Charset charset, int length) {
    return Optional.of(new Encoding(charset, length, Fit.of(bytes, length, charset).tolerable()));
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
