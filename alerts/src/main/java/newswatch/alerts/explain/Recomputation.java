package newswatch.alerts.explain;

import java.util.List;
import newswatch.alerts.match.ActorNames;
import newswatch.alerts.match.Meeting;
import newswatch.alerts.match.Met;
import newswatch.alerts.match.WatchMatcher;
import newswatch.alerts.match.WatchSet;
import newswatch.events.Alert;
import newswatch.events.Occasion;
import newswatch.events.TaggedDocument;
import newswatch.events.rules.Watch;
import newswatch.matching.Explanation;
import newswatch.matching.MatchDocument;
import newswatch.matching.ParsedQuery;
import newswatch.matching.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * An alert decided once more, by the very classes that decide in the service.
 *
 * <p>Of an occasion it is decided whether its document meets the watch, and with what evidence.
 * What else made the occasion is taken as the alert says it: that needs all documents of weeks.
 *
 * @param again what comes out now; null when the watch is not met any more
 * @param differences from the alert that fired, if one comes out
 * @param explanation of the watch's query on the document
 */
public record Recomputation(
    @Nullable Alert again, List<Difference> differences, Explanation explanation) {
  public Recomputation {
    differences = List.copyOf(differences);
  }

  /**
   * Decides on one watch and one document, and compares.
   *
   * @param tagged the document of the alert's origin
   * @param watch the watch of the alert, perhaps in another version, which is then compared as if
   *     it were the one that fired
   * @throws IllegalArgumentException when the watch's query is refused
   */
  public static Recomputation of(
      Alert fired, TaggedDocument tagged, Watch watch, ActorNames names) {
    WatchSet watches = new WatchSet();
    watches.changed(watch.id(), watch.withVersion(fired.watch().version()));
    WatchMatcher matcher = new WatchMatcher(watches, names);
    Explanation explanation = explain(watch.query(), matcher.view(tagged));
    Alert again = again(fired, matcher.meet(tagged, 0, fired.origin()));
    return again == null
        ? new Recomputation(null, List.of(), explanation)
        : new Recomputation(again, Difference.between(fired, again), explanation);
  }

  private static @Nullable Alert again(Alert fired, Met met) {
    Occasion occasion = fired.occasion();
    if (occasion == null) {
      return met.alerts().isEmpty() ? null : met.alerts().get(0);
    }
    if (met.meetings().isEmpty()) {
      return null;
    }
    Meeting meeting = met.meetings().get(0);
    String newcomer = occasion.actor();
    return newcomer == null
        ? meeting.alert().on(fired.id(), occasion)
        : meeting.showing(newcomer).map(alert -> alert.on(fired.id(), occasion)).orElse(null);
  }

  /** Whether the same alert comes out, in every field. */
  public boolean same() {
    return again != null && differences.isEmpty();
  }

  private static Explanation explain(String query, MatchDocument document) {
    if (QueryParser.parse(query) instanceof ParsedQuery.Accepted accepted) {
      return Explanation.of(accepted.query(), document);
    }
    throw new IllegalArgumentException("refused: " + query);
  }
}
