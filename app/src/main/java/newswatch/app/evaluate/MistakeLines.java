package newswatch.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.alerts.deliver.console.TerminalText;

/** Mistakes as lines for people, each kind under its heading. */
final class MistakeLines {
  private static final int LONGEST_TITLE = 90;
  private static final int LONGEST_NAME = 80;

  private MistakeLines() {}

  /** The lines of mistakes that are in the order of their kinds. */
  static List<String> of(List<Mistake> mistakes) {
    List<String> lines = new ArrayList<>();
    Mistake.Kind kind = null;
    for (Mistake mistake : mistakes) {
      if (mistake.kind() != kind) {
        kind = mistake.kind();
        lines.add("");
        lines.add(kind.heading());
      }
      lines.add("  " + head(mistake));
      lines.add("    " + clean(mistake.title(), LONGEST_TITLE));
      mistake.context().forEach(context -> lines.add("      " + context));
    }
    return lines;
  }

  private static String head(Mistake mistake) {
    StringBuilder head = new StringBuilder(clean(mistake.what(), LONGEST_NAME));
    if (mistake.score() != null) {
      head.append(String.format(Locale.ROOT, "  score %.1f", mistake.score()));
    }
    Long times = mistake.times();
    if (times != null && times > 1) {
      head.append("  ").append(Table.count(times)).append(" times");
    }
    return head.append("  ").append(clean(mistake.document(), LONGEST_NAME)).toString();
  }

  private static String clean(String text, int limit) {
    return TerminalText.shorten(TerminalText.clean(text), limit);
  }
}
