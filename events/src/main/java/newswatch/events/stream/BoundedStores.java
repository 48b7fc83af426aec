package newswatch.events.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/**
 * Bounds the memory of a persistent store to about 6 MB for each partition, outside the heap: 4 MB
 * of blocks, indexes and filters, and two write buffers of 1 MB. Left alone it would be 100 MB.
 */
public final class BoundedStores implements RocksDBConfigSetter {
  private static final long MEGABYTE = 1024 * 1024;

  /** Kafka Streams makes one setter for each store. */
  private @Nullable Cache cache;

  @Override
  public void setConfig(String store, Options options, Map<String, Object> settings) {
    cache = new LRUCache(4 * MEGABYTE);
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(cache);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setMaxWriteBufferNumber(2);
    options.setWriteBufferSize(MEGABYTE);
  }

  @Override
  public void close(String store, Options options) {
    if (cache != null) {
      cache.close();
    }
  }
}
