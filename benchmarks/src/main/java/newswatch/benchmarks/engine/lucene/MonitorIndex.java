package newswatch.benchmarks.engine.lucene;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** The index of the watches: in memory, and brought into one segment after loading. */
final class MonitorIndex extends MonitorConfiguration {
  private static final double BUFFER_MEGABYTES = 256;

  private @Nullable IndexWriter writer;

  MonitorIndex() {
    setPurgeFrequency(1, TimeUnit.DAYS);
  }

  @Override
  public IndexWriter buildIndexWriter() throws IOException {
    IndexWriterConfig config = getIndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES);
    writer = new IndexWriter(new ByteBuffersDirectory(), config);
    return writer;
  }

  void mergeAll() throws IOException {
    if (writer != null) {
      writer.forceMerge(1);
    }
  }
}
