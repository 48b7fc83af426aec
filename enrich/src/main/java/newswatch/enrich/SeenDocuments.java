package newswatch.enrich;

import java.util.Arrays;
import newswatch.events.Document;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Which documents were tagged before, by id and {@link Fingerprint}, kept in a store. */
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

  /** Whether this very document was remembered; another version of it was not. */
  boolean contains(Document document) {
    return Arrays.equals(store.get(document.id()), Fingerprint.of(document));
  }

  void remember(Document document) {
    store.put(document.id(), Fingerprint.of(document));
  }
}
