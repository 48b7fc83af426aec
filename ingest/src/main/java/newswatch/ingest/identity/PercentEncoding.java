package newswatch.ingest.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encoding (RFC 3986, 2.1 and 6.2.2). */
final class PercentEncoding {
  private static final String UNRESERVED = "-._~";
  private static final int ESCAPE = 3;
  private static final int RADIX = 16;

  private PercentEncoding() {}

  /**
   * The text with what needs no escape unescaped, with escapes in capitals, and with percent signs
   * that escape nothing escaped themselves.
   */
  static String normal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b < 0) {
        out.append("%%%02X".formatted(b));
      } else {
        out.append((char) b);
      }
    }
    return unescaped(out.toString());
  }

  private static String unescaped(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int escaped = text.charAt(i) == '%' ? value(text, i) : -1;
      if (text.charAt(i) != '%') {
        out.append(text.charAt(i));
      } else if (escaped < 0) {
        out.append("%25");
      } else {
        out.append(
            isUnreserved(escaped)
                ? String.valueOf((char) escaped)
                : text.substring(i, i + ESCAPE).toUpperCase(Locale.ROOT));
        i += ESCAPE - 1;
      }
    }
    return out.toString();
  }

  /** The text with all escapes undone; what is then no UTF-8 becomes U+FFFD. */
  static String decoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      int escaped =
          bytes[i] == '%' && i + 2 < bytes.length ? value(bytes[i + 1], bytes[i + 2]) : -1;
      out[length++] = escaped < 0 ? bytes[i] : (byte) escaped;
      i += escaped < 0 ? 0 : ESCAPE - 1;
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }

  private static int value(String text, int percent) {
    return percent + 2 < text.length()
        ? value(text.charAt(percent + 1), text.charAt(percent + 2))
        : -1;
  }

  private static int value(int high, int low) {
    int first = high < 0x80 ? Character.digit(high, RADIX) : -1;
    int second = low < 0x80 ? Character.digit(low, RADIX) : -1;
    return first < 0 || second < 0 ? -1 : first * RADIX + second;
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0;
  }
}
