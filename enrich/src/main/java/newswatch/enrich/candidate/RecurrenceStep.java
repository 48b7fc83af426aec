package newswatch.enrich.candidate;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import newswatch.events.Candidate;
import newswatch.events.json.JsonSerde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * The step from sightings, by name, to candidates: what changes for a name comes out, and a null
 * when it is proposed no more.
 *
 * <p>The store is not one of Kafka's windowed stores, because these drop what is older than stream
 * time allows, which depends on the partition: an archive that is read after today's news would
 * leave nothing. Here each name has its own window, by its own newest document. Names that are not
 * proposed are forgotten four weeks of stream time after they last came, whatever the time of their
 * documents.
 */
public final class RecurrenceStep
    implements ProcessorSupplier<String, Sighting, String, @Nullable Candidate> {
  /** The store of histories by name. */
  public static final String STORE = "names";

  private static final Duration DAY = Duration.ofDays(1);
  private static final long MEMORY_MILLIS = NameHistory.WEEKS * Week.MILLIS;

  private final Predicate<String> unwanted;

  /** Proposes all names but those whose key is listed or dismissed by now. */
  public RecurrenceStep(Predicate<String> unwanted) {
    this.unwanted = unwanted;
  }

  @Override
  public Processor<String, Sighting, String, @Nullable Candidate> get() {
    return new RecurrenceProcessor();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.timestampedKeyValueStoreBuilder(
            Stores.persistentTimestampedKeyValueStore(STORE),
            Serdes.String(),
            new JsonSerde<>(NameHistory.class)));
  }

  /** Kafka Streams calls {@link #init} before anything else. */
  @SuppressWarnings("NullAway.Init")
  private final class RecurrenceProcessor
      implements Processor<String, Sighting, String, @Nullable Candidate> {
    private ProcessorContext<String, @Nullable Candidate> context;
    private TimestampedKeyValueStore<String, NameHistory> store;

    @Override
    public void init(ProcessorContext<String, @Nullable Candidate> context) {
      this.context = context;
      store = context.getStateStore(STORE);
      context.schedule(DAY, PunctuationType.STREAM_TIME, this::tidy);
    }

    @Override
    public void process(Record<String, Sighting> record) {
      String key = record.key();
      ValueAndTimestamp<NameHistory> stored = store.get(key);
      NameHistory before = stored == null ? NameHistory.NONE : stored.value();
      NameHistory after =
          unwanted.test(key) ? NameHistory.NONE : before.with(record.value(), record.timestamp());
      if (after.equals(before)) {
        return;
      }
      store.put(
          key,
          after.equals(NameHistory.NONE)
              ? null
              : ValueAndTimestamp.make(after, context.currentStreamTimeMs()));
      Optional<Candidate> proposed = after.candidate(key);
      if (proposed.isPresent() || before.candidate(key).isPresent()) {
        context.forward(record.withValue(proposed.orElse(null)));
      }
    }

    /** Takes back what was listed or dismissed, and forgets names that did not come again. */
    private void tidy(long streamTime) {
      try (KeyValueIterator<String, ValueAndTimestamp<NameHistory>> all = store.all()) {
        while (all.hasNext()) {
          var entry = all.next();
          boolean proposed = entry.value.value().candidate(entry.key).isPresent();
          boolean old = entry.value.timestamp() < streamTime - MEMORY_MILLIS;
          if (unwanted.test(entry.key) || (old && !proposed)) {
            store.delete(entry.key);
            if (proposed) {
              context.forward(new Record<>(entry.key, null, streamTime));
            }
          }
        }
      }
    }
  }
}
