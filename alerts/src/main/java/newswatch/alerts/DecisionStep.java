package newswatch.alerts;

import newswatch.events.Origin;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** The step of the topology that knows where a record came from, which the DSL does not tell. */
final class DecisionStep extends ContextualProcessor<String, byte[], String, Decision> {
  private final DocumentDecision decision;

  DecisionStep(DocumentDecision decision) {
    this.decision = decision;
  }

  @Override
  public void process(Record<String, byte[]> tagged) {
    Decision made = decision.on(tagged.value(), tagged.timestamp(), origin());
    // Alerts are keyed by what the document says it is, whoever wrote the record.
    String key = made instanceof Decision.Matched matched ? matched.documentId() : tagged.key();
    // Without the headers: what comes of an event is another one.
    context().forward(new Record<>(key, made, tagged.timestamp()));
  }

  private Origin origin() {
    return context()
        .recordMetadata()
        .map(at -> Origin.ofRecord(at.topic(), at.partition(), at.offset()))
        .orElseThrow(() -> new IllegalStateException("a tagged document without a record"));
  }
}
