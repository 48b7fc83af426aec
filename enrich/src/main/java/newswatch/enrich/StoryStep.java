package newswatch.enrich;

import java.time.Instant;
import java.util.Set;
import newswatch.enrich.story.Arrival;
import newswatch.enrich.story.Placement;
import newswatch.enrich.story.Stories;
import newswatch.enrich.story.StoryWindow;
import newswatch.events.Origin;
import newswatch.events.StoryMember;
import newswatch.events.TaggedDocument;
import newswatch.events.cloudevent.CloudEvent;
import newswatch.events.json.Decoded;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.StoreBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The step that gives each tagged document its story.
 *
 * <p>There is one task of it, whatever the number of partitions, because two copies must meet. A
 * document for which no story can be found for a fault of ours comes out without one: a missing
 * link is no reason to lose news.
 */
final class StoryStep implements ProcessorSupplier<String, byte[], String, Outcome> {
  private static final Logger LOG = LoggerFactory.getLogger(StoryStep.class);

  private final StoryWindow window;

  StoryStep(StoryWindow window) {
    this.window = window;
  }

  @Override
  public Processor<String, byte[], String, Outcome> get() {
    return new StoryProcessor();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(KeptStories.declaration());
  }

  /** Kafka Streams calls {@link #init} before anything else. */
  @SuppressWarnings("NullAway.Init")
  private final class StoryProcessor implements Processor<String, byte[], String, Outcome> {
    private ProcessorContext<String, Outcome> context;
    private Stories stories;

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
      this.context = context;
      stories = new Stories(new KeptStories(context.getStateStore(KeptStories.STORE)), window);
    }

    @Override
    public void process(Record<String, byte[]> record) {
      Decoded<FingerprintedDocument> decoded = FingerprintedDocument.read(record.value());
      if (decoded instanceof Decoded.Value<FingerprintedDocument> readable) {
        processDocument(readable.value(), record);
      } else if (decoded instanceof Decoded.Fault<FingerprintedDocument> fault) {
        forward(record.key(), Outcome.rejected(fault.from(origin())), record);
      }
    }

    private void processDocument(FingerprintedDocument document, Record<String, byte[]> record) {
      TaggedDocument tagged = document.tagged();
      Placement placement;
      try {
        placement =
            stories.place(
                Arrival.of(tagged.document(), record.timestamp(), document.fingerprint()));
      } catch (RuntimeException e) {
        LOG.error("{}: no story found", origin().describe(), e);
        finish(tagged, record);
        return;
      }
      finish(tagged.withStory(placement.story()), record);
      announce(new StoryMember(tagged.document().id(), placement.story()), record);
      placement.changes().forEach(member -> announce(member, record));
    }

    private void finish(TaggedDocument tagged, Record<String, byte[]> record) {
      CloudEvent event = CloudEvent.of(tagged, Instant.ofEpochMilli(record.timestamp()));
      context.forward(
          new Record<>(record.key(), Outcome.tagged(tagged), record.timestamp(), event.headers()));
    }

    private void announce(StoryMember member, Record<String, byte[]> record) {
      forward(member.document(), Outcome.story(member), record);
    }

    private void forward(String key, Outcome outcome, Record<String, byte[]> cause) {
      context.forward(new Record<>(key, outcome, cause.timestamp()));
    }

    private Origin origin() {
      RecordMetadata metadata = context.recordMetadata().orElseThrow();
      return Origin.ofRecord(metadata.topic(), metadata.partition(), metadata.offset());
    }
  }
}
