package newswatch.alerts.deliver.work;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswatch.events.notify.Notification;
import org.apache.kafka.common.TopicPartition;

/** The lanes of a worker, with the partitions that they are in. */
final class Lanes {
  private final Function<String, Lane> opening;
  private final Map<String, Placed> lanes = new HashMap<>();

  private record Placed(Lane lane, int partition) {}

  /**
   * No lane yet.
   *
   * @param opening makes the lane of a destination
   */
  Lanes(Function<String, Lane> opening) {
    this.opening = opening;
  }

  /** Hands a record of a partition to the lane of its destination. */
  void read(Notification notification, int partition, long offset) {
    lanes
        .computeIfAbsent(notification.destination(), id -> new Placed(opening.apply(id), partition))
        .lane()
        .read(notification, offset);
  }

  /**
   * Lets every lane decide.
   *
   * @param sending takes the messages of a lane, if there are any
   * @return when to ask again at the latest
   */
  Instant turn(Instant now, BiConsumer<Lane, Turn> sending) {
    Instant next = Lane.NEVER;
    for (Placed placed : lanes.values()) {
      Turn turn = placed.lane().turn(now);
      if (!turn.messages().isEmpty()) {
        sending.accept(placed.lane(), turn);
      } else if (turn.next().isBefore(next)) {
        next = turn.next();
      }
    }
    return next;
  }

  /** How many notifications wait. */
  int waiting() {
    return lanes.values().stream().mapToInt(placed -> placed.lane().size()).sum();
  }

  /** The lowest offset of a partition that must be read again after a crash, if there is one. */
  OptionalLong firstOffset(int partition) {
    return lanes.values().stream()
        .filter(placed -> placed.partition() == partition)
        .flatMapToLong(placed -> placed.lane().firstOffset().stream())
        .min();
  }

  /** All of them. */
  List<Lane> all() {
    return lanes.values().stream().map(Placed::lane).toList();
  }

  /** Those in some partitions. */
  List<Lane> in(Collection<TopicPartition> partitions) {
    Set<Integer> numbers =
        partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    return lanes.values().stream()
        .filter(placed -> numbers.contains(placed.partition()))
        .map(Placed::lane)
        .toList();
  }

  /** Forgets lanes: their partitions are another worker's from now on. */
  void forget(Collection<Lane> ending) {
    ending.forEach(lane -> lanes.remove(lane.destination()));
  }
}
