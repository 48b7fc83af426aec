package newswatch.enrich.story;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** A store in memory, for the filter. */
public final class HeapStoryStore implements StoryStore {
  private final Map<Bytes, byte[]> records = new HashMap<>();

  @Override
  public byte @Nullable [] get(Bytes key) {
    return records.get(key);
  }

  @Override
  public void put(Bytes key, byte[] value) {
    records.put(key, value);
  }

  @Override
  public void delete(Bytes key) {
    records.remove(key);
  }

  int size() {
    return records.size();
  }
}
