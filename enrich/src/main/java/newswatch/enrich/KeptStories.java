package newswatch.enrich;

import newswatch.enrich.story.StoryStore;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** What {@link StoryStep} remembers, in a store of Kafka Streams. */
record KeptStories(KeyValueStore<Bytes, byte[]> store) implements StoryStore {
  static final String STORE = "stories";

  /** The store as a topology declares it: on disk, and in a changelog. */
  static StoreBuilder<KeyValueStore<Bytes, byte[]>> declaration() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray());
  }

  @Override
  public byte @Nullable [] get(Bytes key) {
    return store.get(key);
  }

  @Override
  public void put(Bytes key, byte[] value) {
    store.put(key, value);
  }

  @Override
  public void delete(Bytes key) {
    store.delete(key);
  }
}
