package newswatch.alerts.occasion;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A store for one run, where there is no Kafka. */
public final class HeapOccasionStore implements OccasionStore {
  private final TreeMap<String, byte[]> entries = new TreeMap<>();

  @Override
  public byte @Nullable [] get(String key) {
    return entries.get(key);
  }

  @Override
  public void put(String key, byte[] value) {
    entries.put(key, value);
  }

  @Override
  public void delete(String key) {
    entries.remove(key);
  }

  @Override
  public void scan(String prefix, BiPredicate<String, byte[]> entriesFromPrefix) {
    for (Map.Entry<String, byte[]> entry : entries.tailMap(prefix, true).entrySet()) {
      if (!entry.getKey().startsWith(prefix)
          || !entriesFromPrefix.test(entry.getKey(), entry.getValue())) {
        return;
      }
    }
  }
}
