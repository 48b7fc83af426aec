package newswatch.ingest.poll.health;

import java.util.List;
import newswatch.events.source.FeedHealth;
import newswatch.events.source.HealthEvent;
import org.jspecify.annotations.Nullable;

/**
 * How a source does after a poll.
 *
 * @param reason why, for people; null while it is well
 * @param events what changed with this poll
 */
public record HealthVerdict(FeedHealth health, @Nullable String reason, List<HealthEvent> events) {
  public HealthVerdict {
    events = List.copyOf(events);
  }
}
