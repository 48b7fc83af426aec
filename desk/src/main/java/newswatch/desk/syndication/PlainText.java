package newswatch.desk.syndication;

import org.jspecify.annotations.Nullable;

/**
 * Text of strangers as text that XML 1.0 and readers take: no controls, no half characters, and
 * nothing that makes a line read in another order than it is written (Unicode Standard Annex 9,
 * explicit overrides).
 */
final class PlainText {
  private static final int LONGEST_LINE = 1_000;

  private PlainText() {}

  /** The text with all white space as single spaces. */
  static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(clean, c));
    return clean.toString();
  }

  /** The first that is more than spaces, on one line of bearable length; empty when none is. */
  static String line(@Nullable String... texts) {
    for (String text : texts) {
      String line = of(text).strip();
      if (line.codePointCount(0, line.length()) > LONGEST_LINE) {
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE - 1)).strip() + "…";
      }
      if (!line.isEmpty()) {
        return line;
      }
    }
    return "";
  }

  private static void append(StringBuilder clean, int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (clean.isEmpty() || clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      }
    } else if (Character.getType(c) == Character.SURROGATE) {
      clean.append('\uFFFD');
    } else if (!Character.isISOControl(c) && !isNoCharacter(c) && !isOverride(c)) {
      clean.appendCodePoint(c);
    }
  }

  private static boolean isNoCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static boolean isOverride(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
