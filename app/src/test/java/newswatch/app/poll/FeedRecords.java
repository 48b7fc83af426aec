package newswatch.app.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.source.FeedSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Many sources as records, written to channels that were just created. */
final class FeedRecords {
  private FeedRecords() {}

  /** Writes them and fails when one was not. */
  static void write(KafkaConnection connection, List<FeedSource> feeds)
      throws InterruptedException, ExecutionException {
    List<Future<RecordMetadata>> written = new ArrayList<>();
    try (var producer = new KafkaProducer<String, byte[]>(connection.producerSettings())) {
      for (FeedSource feed : feeds) {
        byte[] value = Channels.FEEDS.value().encode(feed);
        written.add(producer.send(new ProducerRecord<>(Channels.FEEDS.name(), feed.id(), value)));
      }
    }
    for (Future<RecordMetadata> one : written) {
      one.get();
    }
  }
}
