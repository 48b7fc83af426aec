package newswatch.desk.watches;

import java.util.List;
import java.util.Optional;
import newswatch.events.rules.Watch;

/** Where watches are kept, and how to change them. */
public interface WatchLog {

  /** Whether all that was kept before is known; until then nothing can be decided. */
  boolean ready();

  /** The watches in force, by id. */
  List<Watch> watches();

  Optional<Watch> find(String id);

  /** The highest version that a watch of that id is known to have had, 0 for none; also removed. */
  int lastVersion(String id);

  /** Writes a watch and returns when it is kept and seen by {@link #find}. */
  WatchWrite put(Watch watch);

  /** Removes a watch and returns when that is kept and seen by {@link #find}. */
  WatchWrite remove(String id);
}
