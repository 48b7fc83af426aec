package newswatch.alerts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import newswatch.alerts.match.WatchSet;
import newswatch.alerts.occasion.Occasions;
import newswatch.alerts.occasion.Occurrence;
import newswatch.events.Alert;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The step that decides on occasions. There is one task of it, whatever the number of partitions,
 * because what is counted comes from all of them.
 */
final class OccasionStep implements ProcessorSupplier<String, Occurrence, String, Alert> {
  /** How often is looked whether anything came. */
  static final Duration TICK = Duration.ofSeconds(5);

  /** After so long without a document the stream rests. */
  static final Duration QUIET = Duration.ofSeconds(10);

  private final WatchSet watches;
  private final IntSupplier partitions;
  private final InstantSource clock;

  /**
   * Decides for these watches.
   *
   * @param partitions of the news; asked when the task begins
   * @param clock to notice that nothing comes; no alert has its time
   */
  OccasionStep(WatchSet watches, IntSupplier partitions, InstantSource clock) {
    this.watches = watches;
    this.partitions = partitions;
    this.clock = clock;
  }

  @Override
  public Processor<String, Occurrence, String, Alert> get() {
    return new OccasionProcessor();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(KeptOccasions.declaration());
  }

  /** Kafka Streams calls {@link #init} before anything else. */
  @SuppressWarnings("NullAway.Init")
  private final class OccasionProcessor implements Processor<String, Occurrence, String, Alert> {
    private ProcessorContext<String, Alert> context;
    private Occasions occasions;
    private long lastCame;

    @Override
    public void init(ProcessorContext<String, Alert> context) {
      this.context = context;
      var store = new KeptOccasions(context.getStateStore(KeptOccasions.STORE));
      occasions = new Occasions(store, watches::occasions, partitions.getAsInt());
      lastCame = clock.millis();
      context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> restIfQuiet());
    }

    @Override
    public void process(Record<String, Occurrence> record) {
      lastCame = clock.millis();
      forward(occasions.take(record.value()));
    }

    private void restIfQuiet() {
      long now = clock.millis();
      if (watches.hasOccasions() && now - lastCame >= QUIET.toMillis()) {
        forward(occasions.rest(now));
      }
    }

    private void forward(List<Alert> alerts) {
      for (Alert alert : alerts) {
        long time = Math.max(0, Occasions.time(alert).toEpochMilli());
        context.forward(new Record<>(alert.document().id(), alert, time));
      }
    }
  }
}
