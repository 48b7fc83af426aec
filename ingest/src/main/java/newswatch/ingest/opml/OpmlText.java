package newswatch.ingest.opml;

import java.util.regex.Pattern;

/** What XML 1.0 can carry as a name and as text, and the latter from anything. */
final class OpmlText {
  private static final String START =
      "[A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u2070-\u218F"
          + "\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFC]";
  private static final String PART = "(?:" + START + "|[-.0-9\u00B7\u0300-\u036F])";
  private static final String LOCAL = START + PART + "{0,200}+";
  private static final Pattern NAME = Pattern.compile("(?:" + LOCAL + ":)?" + LOCAL);
  private static final int SURROGATES = 0xD800;
  private static final int AFTER_SURROGATES = 0xDFFF;
  private static final int FIRST_NONCHARACTER = 0xFFFE;

  private OpmlText() {}

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  static void require(String name, String text) {
    if (!isName(name)) {
      throw new IllegalArgumentException("OPML cannot carry the name \"%s\"".formatted(name));
    }
    int bad = text.codePoints().filter(c -> !isCarried(c)).findFirst().orElse(0);
    if (bad != 0 || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "OPML cannot carry the character U+%04X of \"%s\"".formatted(bad, name));
    }
  }

  /** The text without what cannot be carried. */
  static String cleaned(String text) {
    return text.codePoints().allMatch(OpmlText::isCarried)
        ? text
        : text.codePoints()
            .filter(OpmlText::isCarried)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** Not the controls beyond ASCII, either, which readers take for the marks of Windows. */
  private static boolean isCarried(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return true;
    }
    boolean surrogate = c >= SURROGATES && c <= AFTER_SURROGATES;
    boolean noncharacter = (c & 0xFFFF) >= FIRST_NONCHARACTER;
    return !Character.isISOControl(c) && !surrogate && !noncharacter;
  }
}
