package newswatch.enrich;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Which documents were tagged before, by id, kept in a store. */
final class SeenDocuments {
  static final String STORE = "seen";

  private final KeyValueStore<String, byte[]> store;

  SeenDocuments(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /** The store as a topology declares it: on disk, and in a changelog. */
  static StoreBuilder<KeyValueStore<String, byte[]>> store() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray());
  }

  /** What is remembered of the document with that id; null for nothing. */
  @Nullable SeenDocument find(String id) {
    byte[] bytes = store.get(id);
    return bytes == null ? null : SeenDocument.read(bytes).orElse(null);
  }

  void remember(String id, SeenDocument document) {
    store.put(id, document.bytes());
  }
}
