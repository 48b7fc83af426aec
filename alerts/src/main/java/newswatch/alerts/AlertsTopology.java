package newswatch.alerts;

import java.time.InstantSource;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import newswatch.alerts.match.ActorNames;
import newswatch.alerts.match.WatchMatcher;
import newswatch.alerts.match.WatchSet;
import newswatch.alerts.occasion.Occurrence;
import newswatch.events.Alert;
import newswatch.events.channel.Channels;
import newswatch.events.cloudevent.CloudEvent;
import newswatch.events.json.JsonSerde;
import newswatch.events.stream.CloudEventStep;
import newswatch.events.stream.EventTime;
import newswatch.events.stream.RuleChannel;
import newswatch.events.stream.StreamsLifecycle;
import newswatch.events.stream.StreamsSettings;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Tagged documents against watches.
 *
 * <pre>
 *  ( watches ) ─┐
 *  ( actors ) ──┤
 *               ▼
 *  ( tagged ) ─▶ [ decide ] ─┬─▶ [ alerts ] ─────▶ ( alerts ) ◀────────────────────┐
 *                            ├─▶ [ rejections ] ─▶ ( rejected )                    │
 *                            └─▶ [ occur ] ──────▶ ( occurrences ) ─▶ [ occasion ] ┘
 *                                                                         └─ occasions
 * </pre>
 *
 * <p>Watches and actors' names are in force from the moment that they are read; before the first
 * document every instance has read all of them. Alerts keep the time of their document.
 *
 * <p>Alerts are CloudEvents: a step before each sink, which the picture leaves out, adds the
 * headers.
 *
 * <p>Watches that wait for an occasion are decided on behind a channel of one partition, to which
 * nothing is written while there are no such watches. Their alerts have the time of the occasion.
 */
public final class AlertsTopology implements Supplier<Topology> {
  /** The internal channel between the steps, without what Kafka Streams adds to its name. */
  static final String OCCURRENCES = "occurrences";

  private final StreamsSettings settings;
  private final InstantSource clock;
  private final IntSupplier partitions;

  /**
   * The topology with these settings.
   *
   * @param partitions how many the channel of tagged documents has; asked when a task begins
   */
  public AlertsTopology(StreamsSettings settings, InstantSource clock, IntSupplier partitions) {
    this.settings = settings;
    this.clock = clock;
    this.partitions = partitions;
  }

  @Override
  public Topology get() {
    WatchSet watches = new WatchSet();
    ActorNames names = new ActorNames();
    DocumentDecision decision = new DocumentDecision(new WatchMatcher(watches, names));

    StreamsBuilder builder = StreamsLifecycle.builder(settings);
    new RuleChannel<>(Channels.WATCHES, watches).addTo(builder);
    new RuleChannel<>(Channels.ACTORS, names).addTo(builder);

    KStream<String, Decision> decisions =
        builder.stream(
                Channels.TAGGED.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray())
                    .withTimestampExtractor(new EventTime(clock))
                    .withName("tagged-source"))
            .process(() -> new DecisionStep(decision), Named.as("decide"));
    decisions
        .flatMapValues(Decision::alerts, Named.as("alerts"))
        .processValues(() -> new CloudEventStep<Alert>(CloudEvent::of), Named.as("alerts-event"))
        .to(
            Channels.ALERTS.name(),
            Produced.with(Channels.ALERTS.key(), Channels.ALERTS.value()).withName("alerts-sink"));
    decisions
        .flatMapValues(Decision::rejections, Named.as("rejections"))
        .to(
            Channels.REJECTED.name(),
            Produced.with(Channels.REJECTED.key(), Channels.REJECTED.value())
                .withName("rejected-sink"));
    decisions
        .process(() -> new OccurrenceStep(watches), Named.as("occur"))
        .repartition(
            Repartitioned.<String, Occurrence>as(OCCURRENCES)
                .withKeySerde(Serdes.String())
                .withValueSerde(new JsonSerde<>(Occurrence.class))
                .withNumberOfPartitions(1))
        .process(new OccasionStep(watches, partitions, clock), Named.as("occasion"))
        .processValues(() -> new CloudEventStep<Alert>(CloudEvent::of), Named.as("occasions-event"))
        .to(
            Channels.ALERTS.name(),
            Produced.with(Channels.ALERTS.key(), Channels.ALERTS.value())
                .withName("occasions-sink"));
    return builder.build();
  }
}
