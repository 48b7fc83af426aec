package newswatch.events;

/** The title of a text that has none: its first line, cut at a word below 120 characters. */
public final class Headline {
  private static final int LIMIT = 120;

  private Headline() {}

  /** The headline, or an empty string for a text without any visible character. */
  public static String of(String text) {
    String line = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    if (line.codePointCount(0, line.length()) < LIMIT) {
      return line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, LIMIT));
    int space = cut.lastIndexOf(' ');
    return space > 0
        ? cut.substring(0, space).stripTrailing()
        : line.substring(0, line.offsetByCodePoints(0, LIMIT - 1));
  }
}
