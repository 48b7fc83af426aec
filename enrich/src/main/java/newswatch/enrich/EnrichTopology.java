package newswatch.enrich;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import newswatch.enrich.candidate.DismissedNames;
import newswatch.enrich.candidate.RecurrenceStep;
import newswatch.enrich.candidate.Sighting;
import newswatch.events.Candidate;
import newswatch.events.channel.Channels;
import newswatch.events.json.JsonSerde;
import newswatch.events.stream.EventTime;
import newswatch.events.stream.RuleChannel;
import newswatch.events.stream.StreamsLifecycle;
import newswatch.events.stream.StreamsSettings;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.jspecify.annotations.Nullable;

/**
 * Documents in, tagged documents out.
 *
 * <pre>
 * ( documents ) ─▶ [ decode ] ─▶ [ tag ] ─┬─▶ ( tagged )
 *                                  │  ▲   └─▶ ( rejected )
 *                       ( topics ) ┤  └─ seen
 *                       ( actors ) ┤
 *                                  └─▶ sightings, by name ─▶ [ recur ] ─▶ ( candidates )
 *                                                            ▲      └─ names
 *                                             ( dismissals ) ┘
 * </pre>
 *
 * <p>Every record of documents comes out exactly once: tagged, rejected, or dropped and counted as
 * a duplicate.
 */
public final class EnrichTopology implements Supplier<Topology> {
  private static final String OUTCOME = "outcome-";
  private static final String TAGGED = "tagged";
  private static final String REJECTED = "rejected";

  private final StreamsSettings settings;
  private final InstantSource clock;
  private final LiveTagRules rules;
  private final DismissedNames dismissed = new DismissedNames();

  /** A topology that tags with these rules and keeps them up to date from their channels. */
  public EnrichTopology(StreamsSettings settings, InstantSource clock, LiveTagRules rules) {
    this.settings = settings;
    this.clock = clock;
    this.rules = rules;
  }

  @Override
  public Topology get() {
    StreamsBuilder builder = StreamsLifecycle.builder(settings);
    new RuleChannel<>(Channels.TOPICS, rules.topics()).addTo(builder);
    new RuleChannel<>(Channels.ACTORS, rules.actors()).addTo(builder);
    new RuleChannel<>(Channels.DISMISSALS, dismissed).addTo(builder);
    KStream<String, Outcome> tagged =
        builder.stream(Channels.DOCUMENTS.name(), documents())
            .mapValues(Channels.DOCUMENTS.value()::decode, Named.as("decode"))
            .process(new TagStep(new Enrichment(new Tagger(rules::current))), Named.as("tag"));
    Map<String, KStream<String, Outcome>> outcomes =
        tagged
            .split(Named.as(OUTCOME))
            .branch((id, outcome) -> outcome.isTagged(), Branched.as(TAGGED))
            .defaultBranch(Branched.as(REJECTED));
    send(outcomes, TAGGED, Channels.TAGGED.name());
    send(outcomes, REJECTED, Channels.REJECTED.name());
    proposeNames(tagged);
    return builder.build();
  }

  private void proposeNames(KStream<String, Outcome> outcomes) {
    outcomes
        .flatMapValues(Outcome::sightings, Named.as("sightings"))
        .selectKey((document, sighting) -> sighting.key(), Named.as("by-name"))
        .repartition(
            Repartitioned.<String, Sighting>as("sightings")
                .withKeySerde(Serdes.String())
                .withValueSerde(new JsonSerde<>(Sighting.class)))
        .process(new RecurrenceStep(this::isKnown), Named.as("recur"))
        .to(
            Channels.CANDIDATES.name(),
            Produced.<String, @Nullable Candidate>with(
                    Channels.CANDIDATES.key(), Channels.CANDIDATES.value())
                .withName("candidates"));
  }

  private boolean isKnown(String name) {
    return dismissed.contains(name) || rules.current().actorNames().list(name);
  }

  private Consumed<String, byte[]> documents() {
    return Consumed.with(Serdes.String(), Serdes.ByteArray())
        .withName("documents")
        .withTimestampExtractor(new EventTime(clock));
  }

  private static void send(
      Map<String, KStream<String, Outcome>> outcomes, String branch, String channel) {
    KStream<String, Outcome> chosen = outcomes.get(OUTCOME + branch);
    if (chosen == null) {
      throw new IllegalStateException("no branch " + branch);
    }
    chosen
        .mapValues(Outcome::value, Named.as("encode-" + branch))
        .to(channel, Produced.with(Serdes.String(), Serdes.ByteArray()).withName(branch));
  }
}
