package newswatch.desk.actors;

import java.util.Map;
import java.util.Optional;
import newswatch.events.Candidate;
import newswatch.events.channel.Channel;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Dismissal;
import org.jspecify.annotations.Nullable;

/** Where actors, candidates and dismissals are kept, and how to change them. */
public interface ActorLog {

  /** Whether all that was kept before is known; until then nothing can be decided. */
  boolean ready();

  /** The actors in force, by id. */
  Map<String, Actor> actors();

  /** The candidates by key, also those that were dismissed or listed meanwhile. */
  Map<String, Candidate> candidates();

  /** The dismissed names by key. */
  Map<String, Dismissal> dismissals();

  /**
   * Writes a value, or removes it when it is null, and returns when that is kept and seen here; a
   * text says why it is not known to be kept.
   */
  <V> Optional<String> write(Channel<String, V> channel, String key, @Nullable V value);
}
