package newswatch.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.match.Met;
import newswatch.alerts.match.WatchMatcher;
import newswatch.alerts.match.WatchSet;
import newswatch.alerts.occasion.HeapOccasionStore;
import newswatch.alerts.occasion.Occasions;
import newswatch.alerts.occasion.Occurrence;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of a stream of documents without Kafka: at once where a document alone makes one, and
 * later where more than one document does.
 */
final class FilteredAlerts {
  private static final int ONE_STREAM = 1;

  private final WatchMatcher matcher;
  private final WatchSet watches;
  private final Occasions occasions;

  FilteredAlerts(WatchMatcher matcher, WatchSet watches) {
    this.matcher = matcher;
    this.watches = watches;
    occasions = new Occasions(new HeapOccasionStore(), watches::occasions, ONE_STREAM);
  }

  /** The alerts that a document makes, or lets be decided. */
  List<Alert> of(TaggedDocument tagged) {
    Instant time = time(tagged.document());
    if (time == null || !watches.hasOccasions()) {
      return matcher.match(tagged, null);
    }
    Met met = matcher.meet(tagged, time.toEpochMilli(), null);
    List<Alert> alerts = new ArrayList<>(met.alerts());
    alerts.addAll(occasions.take(new Occurrence(0, time.toEpochMilli(), met.meetings())));
    return alerts;
  }

  /** The alerts that are left when all documents have come. */
  List<Alert> last() {
    return occasions.finish();
  }

  private static @Nullable Instant time(Document document) {
    return document.published() == null ? document.fetched() : document.published();
  }
}
