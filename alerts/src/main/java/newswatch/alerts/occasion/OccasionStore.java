package newswatch.alerts.occasion;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Where {@link Occasions} keep what they know: bytes under keys that have an order. */
public interface OccasionStore {

  byte @Nullable [] get(String key);

  void put(String key, byte[] value);

  void delete(String key);

  /**
   * Shows entries whose keys begin with a text, in the order of the keys, until the predicate
   * returns false. Entries may be deleted after it has returned, not before.
   */
  void scan(String prefix, BiPredicate<String, byte[]> entries);
}
