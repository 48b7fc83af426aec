package newswatch.alerts;

import java.util.function.BiPredicate;
import newswatch.alerts.occasion.OccasionStore;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** What {@link OccasionStep} remembers, in a store of Kafka Streams. */
record KeptOccasions(KeyValueStore<String, byte[]> store) implements OccasionStore {
  static final String STORE = "occasions";

  /** The store as a topology declares it: on disk, and in a changelog. */
  static StoreBuilder<KeyValueStore<String, byte[]>> declaration() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray());
  }

  @Override
  public byte @Nullable [] get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, byte[] value) {
    store.put(key, value);
  }

  @Override
  public void delete(String key) {
    store.delete(key);
  }

  @Override
  public void scan(String prefix, BiPredicate<String, byte[]> entries) {
    try (KeyValueIterator<String, byte[]> all =
        store.prefixScan(prefix, Serdes.String().serializer())) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> entry = all.next();
        if (!entries.test(entry.key, entry.value)) {
          return;
        }
      }
    }
  }
}
