package newswatch.app.explain;

import java.util.Optional;
import newswatch.alerts.explain.Recomputation;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import newswatch.events.rules.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Why an alert fired: all that it was made from, and what comes out of it now.
 *
 * @param watch what it was explained with; null when nothing is left of it
 * @param tagged the document that it was made from; null when its record is not there
 * @param document the record that was tagged; null when it is not there
 * @param taxonomyNow the version of the topics and actors in force
 * @param recomputation null when it was not possible
 * @param obstacle why it was not possible; null when it was
 */
public record AlertReport(
    Kept<Alert> alert,
    @Nullable Watch watch,
    @Nullable Kept<TaggedDocument> tagged,
    @Nullable Kept<Document> document,
    String taxonomyNow,
    @Nullable Recomputation recomputation,
    @Nullable String obstacle) {

  /** What came out of deciding once more. */
  public enum Outcome {
    SAME,
    DIFFERENT,
    /** The watch is not met. */
    NO_ALERT,
    IMPOSSIBLE
  }

  /** Looks everything up, decides once more and compares. */
  public static AlertReport of(Kept<Alert> kept, KeptRecords records, RulesNow rules) {
    Alert alert = kept.value();
    WatchHistory history = records.watch(alert.watch().id());
    Optional<Watch> watch = history.version(alert.watch().version()).or(history::current);
    Optional<Kept<TaggedDocument>> tagged = records.tagged(alert);
    Recomputation recomputation = null;
    String obstacle = null;
    if (tagged.isEmpty()) {
      obstacle =
          alert.origin() == null
              ? "the alert names no record of a tagged document"
              : "the tagged document is not at " + alert.origin().describe() + " any more";
    } else if (watch.isEmpty()) {
      obstacle =
          "the watch \"%s\" was removed, and no version of it is in the channel any more"
              .formatted(alert.watch().id());
    } else {
      try {
        recomputation = Recomputation.of(alert, tagged.get().value(), watch.get(), rules.names());
      } catch (IllegalArgumentException e) {
        obstacle = "the watch is refused now: " + e.getMessage();
      }
    }
    return new AlertReport(
        kept,
        watch.orElse(null),
        tagged.orElse(null),
        tagged.flatMap(records::document).orElse(null),
        rules.taxonomy(),
        recomputation,
        obstacle);
  }

  /** Whether the watch is in the version that fired. */
  public boolean withWatchThatFired() {
    return watch != null && watch.version() == alert.value().watch().version();
  }

  /** What came out, whichever version of the watch it was decided with. */
  public Outcome outcome() {
    if (recomputation == null) {
      return Outcome.IMPOSSIBLE;
    } else if (recomputation.again() == null) {
      return Outcome.NO_ALERT;
    }
    return recomputation.same() ? Outcome.SAME : Outcome.DIFFERENT;
  }

  /** Whether the topics and actors in force are those that tagged the document. */
  public boolean sameTaxonomy() {
    return taxonomyNow.equals(alert.value().taxonomy());
  }
}
