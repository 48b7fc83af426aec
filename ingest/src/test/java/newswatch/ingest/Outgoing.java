package newswatch.ingest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import newswatch.events.Document;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.rules.SourceState;
import newswatch.ingest.publish.DocumentPublisher;
import newswatch.ingest.publish.SourceMemory;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The outgoing side of ingest without a broker: it keeps what it is given. */
final class Outgoing implements SourceMemory, IngestProgress {
  final Map<String, SourceState> memory = new java.util.concurrent.ConcurrentHashMap<>();
  final List<String> progress = new java.util.concurrent.CopyOnWriteArrayList<>();
  private final MockProducer<String, byte[]> kafka =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

  DocumentPublisher publisher() {
    return DocumentPublisher.on(kafka, () -> Instant.EPOCH);
  }

  void kafkaIsAway() {
    kafka.sendException = new TimeoutException("away");
  }

  void kafkaIsBack() {
    kafka.sendException = null;
  }

  /** The texts of the documents published. */
  List<String> documents() {
    return kafka.history().stream()
        .filter(record -> record.topic().equals(Channels.DOCUMENTS.name()))
        .map(record -> Channels.DOCUMENTS.value().decode(record.value()))
        .map(decoded -> ((Decoded.Value<Document>) decoded).value().text())
        .toList();
  }

  long rejections() {
    return kafka.history().stream()
        .filter(record -> record.topic().equals(Channels.REJECTED.name()))
        .count();
  }

  @Override
  public Map<String, SourceState> recall() {
    return Map.copyOf(memory);
  }

  @Override
  public void remember(Collection<SourceState> states) {
    states.forEach(state -> memory.put(state.location(), state));
  }

  @Override
  public void fileRead(String location, int accepted, int rejected) {
    progress.add(location + " " + accepted + " " + rejected);
  }
}
