package newswatch.app.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.events.TopicReason;
import newswatch.events.TopicTag;

/** How a document's score for a topic came about, as lines for people. */
final class TopicLines {
  private TopicLines() {}

  /** The topic with its score, then what each expression adds to it. */
  static List<String> of(TopicTag topic) {
    List<String> lines = new ArrayList<>();
    Double needed = topic.needed();
    lines.add(
        String.format(Locale.ROOT, "%s  %s  score %.1f", topic.id(), topic.name(), topic.score())
            + (needed == null ? "" : String.format(Locale.ROOT, ", needed %.1f", needed)));
    if (!topic.narrower().isEmpty()) {
      lines.add("  narrower topics: " + String.join(", ", topic.narrower()));
    }
    topic.reasons().forEach(reason -> lines.add("  " + line(reason)));
    return lines;
  }

  private static String line(TopicReason reason) {
    return String.format(
        Locale.ROOT,
        "+%s  expression %d, weight %s, hits %s: %s",
        number(reason.adds()),
        reason.expression(),
        number(reason.weight()),
        number(reason.hits()),
        reason.words().isEmpty() ? "no words" : String.join(", ", reason.words()));
  }

  /** Up to three decimals, none of them for nothing. */
  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
