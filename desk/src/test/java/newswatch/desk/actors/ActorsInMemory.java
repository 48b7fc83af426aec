package newswatch.desk.actors;

import java.util.Map;
import java.util.Optional;
import newswatch.desk.channel.CompactedTable;
import newswatch.events.Candidate;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Dismissal;

/** A log of actors without a broker: what is written is read back at once. */
public final class ActorsInMemory implements ActorLog {
  private final CompactedTable<Actor> actors = new CompactedTable<>(Channels.ACTORS);
  private final CompactedTable<Candidate> candidates = new CompactedTable<>(Channels.CANDIDATES);
  private final CompactedTable<Dismissal> dismissals = new CompactedTable<>(Channels.DISMISSALS);
  private boolean reachable = true;
  private boolean ready = true;
  private long end;

  public void breakDown() {
    reachable = false;
  }

  void stillReading() {
    ready = false;
  }

  @Override
  public boolean ready() {
    return ready;
  }

  @Override
  public Map<String, Actor> actors() {
    return actors.values();
  }

  @Override
  public Map<String, Candidate> candidates() {
    return candidates.values();
  }

  @Override
  public Map<String, Dismissal> dismissals() {
    return dismissals.values();
  }

  @Override
  public <V> Optional<String> write(Channel<String, V> channel, String key, V value) {
    if (!reachable) {
      return Optional.of("Kafka did not confirm the change (unreachable)");
    }
    byte[] bytes = value == null ? null : channel.value().encode(value);
    for (CompactedTable<?> table : new CompactedTable<?>[] {actors, candidates, dismissals}) {
      if (table.channel().equals(channel)) {
        table.apply(end++, key, bytes);
      }
    }
    return Optional.empty();
  }
}
