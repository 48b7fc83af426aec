package newswatch.ingest.html;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text that a page declares in its JSON-LD, for pages that write their text with a script,
 * which is never run here.
 */
final class DeclaredText {
  /** Characters that make an article. */
  private static final int ENOUGH = 250;

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*+>");

  private DeclaredText() {}

  /** What the elements of the page hold; what is declared where they hold next to nothing. */
  static String unlessIn(String elements, String declared) {
    if (elements.length() >= ENOUGH || declared.length() < ENOUGH) {
      return elements;
    }
    if (TAG.matcher(declared).find()) {
      return HtmlText.of(declared);
    }
    return declared
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
