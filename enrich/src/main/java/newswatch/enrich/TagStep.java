package newswatch.enrich;

import java.time.Instant;
import java.util.Set;
import newswatch.events.Document;
import newswatch.events.Origin;
import newswatch.events.json.Decoded;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The step from decoded records to outcomes.
 *
 * <p>A document that was tagged before is dropped and counted in the metric {@code duplicates} of
 * the Kafka Streams metrics; when it came from another source, that is announced. A document is
 * remembered only when it was tagged, so that one that failed gets another chance when it is
 * replayed. Outcomes are keyed by the document's id, whatever key it came with, and by their origin
 * where there is no document. Duplicates are found as long as the same id comes with the same key.
 */
final class TagStep implements ProcessorSupplier<String, Decoded<Document>, String, Outcome> {
  static final String DUPLICATES = "duplicates";

  private final Enrichment enrichment;

  TagStep(Enrichment enrichment) {
    this.enrichment = enrichment;
  }

  @Override
  public Processor<String, Decoded<Document>, String, Outcome> get() {
    return new TagProcessor();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(SeenDocuments.store());
  }

  /** Kafka Streams calls {@link #init} before anything else. */
  @SuppressWarnings("NullAway.Init")
  private final class TagProcessor
      implements Processor<String, Decoded<Document>, String, Outcome> {
    private ProcessorContext<String, Outcome> context;
    private SeenDocuments seen;
    private Sensor duplicates;

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
      this.context = context;
      seen = new SeenDocuments(context.getStateStore(SeenDocuments.STORE));
      duplicates =
          context
              .metrics()
              .addRateTotalSensor(
                  "enrich", context.taskId().toString(), DUPLICATES, Sensor.RecordingLevel.INFO);
    }

    @Override
    public void process(Record<String, Decoded<Document>> record) {
      if (record.value() instanceof Decoded.Value<Document> readable) {
        processDocument(readable.value(), record.timestamp());
      } else if (record.value() instanceof Decoded.Fault<Document> fault) {
        Origin origin = origin();
        forward(origin.describe(), Outcome.rejected(fault.from(origin)), record.timestamp());
      }
    }

    @Override
    public void close() {
      context.metrics().removeSensor(duplicates);
    }

    private void processDocument(Document document, long timestamp) {
      Recognition recognition =
          Recognition.of(seen.find(document.id()), document, Instant.ofEpochMilli(timestamp));
      if (recognition instanceof Recognition.New news) {
        Outcome outcome = enrichment.of(news.document(), origin());
        forward(document.id(), outcome, timestamp);
        if (outcome.kind() != Outcome.Kind.FINGERPRINTED) {
          return;
        }
        seen.remember(document.id(), recognition.after());
      } else {
        duplicates.record();
      }
      if (recognition.elsewhere()) {
        seen.remember(document.id(), recognition.after());
        announce(document.id(), recognition.after(), timestamp);
      }
    }

    private void announce(String id, SeenDocument document, long timestamp) {
      document
          .appearances(id)
          .ifPresent(appearances -> forward(id, Outcome.appearances(appearances), timestamp));
    }

    /** Without the headers, which could make the record too large. */
    private void forward(String key, Outcome outcome, long timestamp) {
      context.forward(new Record<>(key, outcome, timestamp));
    }

    private Origin origin() {
      RecordMetadata metadata = context.recordMetadata().orElseThrow();
      return Origin.ofRecord(metadata.topic(), metadata.partition(), metadata.offset());
    }
  }
}
