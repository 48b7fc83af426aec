package newswatch.alerts.deliver.console;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text of strangers made fit for a line of a terminal.
 *
 * <p>News is written by anybody, and a terminal obeys what it is shown: escape sequences move the
 * cursor, rename the window or type for the user, and bidirectional overrides make a line read as
 * what it is not. What is not to be seen goes out, but for the joiners and direction marks that
 * Persian, Arabic, Hindi and emoji are written with.
 */
public final class TerminalText {
  /** ECMA-48: control sequences, then control strings, then two-character escapes. */
  private static final Pattern ESCAPES =
      Pattern.compile(
          "(?:\u001B\\[|\u009B)[0-?]*[ -/]*[@-~]"
              + "|(?:\u001B[\\]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u0080-\u009F]*"
              + "(?:\u0007|\u001B\\\\|\u009C)"
              + "|\u001B[ -/]*[0-~]");

  /** A line break that Java takes for a control only. */
  private static final int NEXT_LINE = 0x85;

  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  private TerminalText() {}

  /**
   * The text with every run of blanks and line breaks as one space, without controls; it may begin
   * or end with a space.
   */
  public static String clean(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder clean = new StringBuilder(text.length());
    ESCAPES.matcher(text).replaceAll("").codePoints().forEach(c -> append(clean, c));
    return collapse(clean);
  }

  /** Every run of spaces as one. */
  static String collapse(CharSequence text) {
    return BLANKS.matcher(text).replaceAll(" ");
  }

  /**
   * The first {@code limit} code points, as whole characters, with … where something is left out.
   */
  public static String shorten(String text, int limit) {
    if (text.codePointCount(0, text.length()) <= limit) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    int end = text.offsetByCodePoints(0, limit - 1);
    int whole = characters.isBoundary(end) ? end : characters.preceding(end);
    return text.substring(0, whole > 0 ? whole : end) + "…";
  }

  private static void append(StringBuilder clean, int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE) {
      clean.append(' ');
    } else if (Character.getType(c) == Character.SURROGATE) {
      clean.append('\uFFFD');
    } else if (!isHidden(c)) {
      clean.appendCodePoint(c);
    }
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || (type == Character.FORMAT && !isPartOfWriting(c));
  }

  private static boolean isPartOfWriting(int c) {
    boolean joinersAndMarks = (c >= 0x200C && c <= 0x200F) || c == 0x061C;
    boolean signsAroundNumbers =
        (c >= 0x0600 && c <= 0x0605)
            || c == 0x06DD
            || c == 0x070F
            || c == 0x0890
            || c == 0x0891
            || c == 0x08E2;
    return joinersAndMarks || signsAroundNumbers;
  }
}
