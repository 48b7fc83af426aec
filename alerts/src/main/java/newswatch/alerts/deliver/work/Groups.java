package newswatch.alerts.deliver.work;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import newswatch.alerts.deliver.stage.Group;

/**
 * When a destination had the last message of each group, and when the next one is due. Remembers
 * the last {@value #MOST}.
 */
final class Groups {
  static final int MOST = 20_000;

  private final Map<Group, Instant> planned = new LastUsed<>(MOST);
  private final Map<Group, Instant> last = new LastUsed<>(MOST);

  /** A notification waits for the next message of its group. */
  void plan(Group group, Instant due) {
    planned.put(group, due);
  }

  /** A message of a group goes, or went. */
  void sent(Group group, Instant time) {
    last.merge(group, time, (one, other) -> one.isAfter(other) ? one : other);
  }

  Optional<Instant> planned(Group group) {
    return Optional.ofNullable(planned.get(group));
  }

  Optional<Instant> last(Group group) {
    return Optional.ofNullable(last.get(group));
  }
}
