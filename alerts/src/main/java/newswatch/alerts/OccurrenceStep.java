package newswatch.alerts;

import java.util.List;
import newswatch.alerts.match.Meeting;
import newswatch.alerts.match.WatchSet;
import newswatch.alerts.occasion.NewsPace;
import newswatch.alerts.occasion.Occurrence;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The step that tells what the watches for occasions have to know of each document: mostly nothing,
 * and nothing at all while there are none.
 */
final class OccurrenceStep extends ContextualProcessor<String, Decision, String, Occurrence> {
  private final WatchSet watches;
  private final NewsPace pace = new NewsPace();

  OccurrenceStep(WatchSet watches) {
    this.watches = watches;
  }

  @Override
  public void process(Record<String, Decision> decided) {
    if (!watches.hasOccasions() || !(decided.value() instanceof Decision.Matched matched)) {
      return;
    }
    List<Meeting> meetings = matched.met().meetings();
    if (pace.moves(decided.timestamp()) || !meetings.isEmpty()) {
      int partition = context().taskId().partition();
      context()
          .forward(decided.withValue(new Occurrence(partition, decided.timestamp(), meetings)));
    }
  }
}
