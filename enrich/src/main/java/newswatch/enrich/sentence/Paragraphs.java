package newswatch.enrich.sentence;

/**
 * Where paragraphs begin and end.
 *
 * <p>A blank line ends one. A single line break does so in text that is not broken into lines of
 * about equal length, as mail and old wires are: behind a line that is longer or shorter than those
 * lines are, and before an item of a list or a heading.
 */
final class Paragraphs {
  private static final int SHORTEST_LINE = 50;
  private static final int LONGEST_LINE = 100;
  private static final String ITEM = "-*•–—#·▪●>|";

  private Paragraphs() {}

  /** Where the paragraph around a place begins, at most {@code longest} / 2 before it. */
  static int start(String text, int place, int longest) {
    int least = Math.max(0, place - longest / 2);
    for (int at = place; at > least; at--) {
      if (text.charAt(at - 1) == '\n' && breaks(text, at - 1)) {
        return at;
      }
    }
    return least > 0 && Character.isLowSurrogate(text.charAt(least)) ? least + 1 : least;
  }

  /** Where the paragraph that begins at {@code start} ends: behind {@code place}. */
  static int end(String text, int start, int place, int longest) {
    int most = Math.min(text.length(), start + longest);
    for (int at = place; at < most; at++) {
      if (text.charAt(at) == '\n' && breaks(text, at)) {
        return at + 1;
      }
    }
    return most < text.length() && Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }

  private static boolean breaks(String text, int newline) {
    int next = newline + 1;
    if (next >= text.length() || newline == 0) {
      return true;
    }
    char first = text.charAt(next);
    if (Character.isWhitespace(first) || ITEM.indexOf(first) >= 0) {
      return true;
    }
    int length = lengthOfLine(text, newline);
    return length > LONGEST_LINE || (length < SHORTEST_LINE && !Character.isLowerCase(first));
  }

  /** Never looks further back than a line may be long. */
  private static int lengthOfLine(String text, int newline) {
    int start = newline;
    while (start > 0 && newline - start <= LONGEST_LINE && text.charAt(start - 1) != '\n') {
      start--;
    }
    return newline - start;
  }
}
