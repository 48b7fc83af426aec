package newswatch.enrich.story;

import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** Where {@link StoryMemory} keeps its records: bytes by key, in memory or on disk. */
public interface StoryStore {
  /** What was put last under a key, if anything. */
  byte @Nullable [] get(Bytes key);

  void put(Bytes key, byte[] value);

  void delete(Bytes key);
}
