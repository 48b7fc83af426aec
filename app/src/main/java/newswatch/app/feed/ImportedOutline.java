package newswatch.app.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.desk.feeds.FeedDecision;
import newswatch.desk.feeds.FeedDecision.Change;
import org.jspecify.annotations.Nullable;

/**
 * What came of one outline of a list.
 *
 * @param result {@code added}, {@code changed} (sorted under another folder, too), {@code known} or
 *     {@code wrong}
 * @param id of the source
 * @param problem for people; only of a wrong one
 */
public record ImportedOutline(
    String result,
    @Nullable String id,
    @Nullable String address,
    @Nullable String title,
    @Nullable String problem) {
  private static final String WRONG = "wrong";

  /** What came of a list: decisions in its order, and then the faults. */
  public static List<ImportedOutline> of(List<FeedDecision> decisions, List<String> faults) {
    List<ImportedOutline> outlines = new ArrayList<>();
    for (FeedDecision decision : decisions) {
      if (decision instanceof FeedDecision.Kept kept) {
        String result =
            kept.change() == Change.UNCHANGED
                ? "known"
                : kept.change().name().toLowerCase(Locale.ROOT);
        outlines.add(
            new ImportedOutline(
                result, kept.source().id(), kept.source().address(), kept.source().title(), null));
      } else if (decision instanceof FeedDecision.Refused refused) {
        outlines.add(wrong(refused.message()));
      }
    }
    faults.forEach(fault -> outlines.add(wrong(fault)));
    return outlines;
  }

  private static ImportedOutline wrong(String problem) {
    return new ImportedOutline(WRONG, null, null, null, problem);
  }

  /** Whether there is a source of it now. */
  public boolean isGood() {
    return !result.equals(WRONG);
  }

  /** For people. */
  public String line() {
    return problem == null
        ? "%-7s  %s  %s".formatted(result, address, title == null ? "" : title)
        : "%-7s  %s".formatted(result, problem);
  }

  /** All together for people: {@code 3 outlines: 2 added, 1 wrong}. */
  public static String summary(List<ImportedOutline> outlines) {
    StringBuilder summary = new StringBuilder();
    for (String result : List.of("added", "changed", "known", WRONG)) {
      long count = outlines.stream().filter(outline -> outline.result().equals(result)).count();
      if (count > 0) {
        summary.append(summary.isEmpty() ? "" : ", ").append("%,d %s".formatted(count, result));
      }
    }
    return "%,d outlines: %s".formatted(outlines.size(), summary.isEmpty() ? "no feed" : summary);
  }
}
