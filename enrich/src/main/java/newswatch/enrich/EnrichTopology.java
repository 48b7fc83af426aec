package newswatch.enrich;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import newswatch.enrich.Outcome.Kind;
import newswatch.enrich.candidate.DismissedNames;
import newswatch.enrich.candidate.RecurrenceStep;
import newswatch.enrich.candidate.Sighting;
import newswatch.enrich.story.StoryWindow;
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
import org.apache.kafka.streams.kstream.Predicate;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.jspecify.annotations.Nullable;

/**
 * Documents in, tagged documents out.
 *
 * <pre>
 * ( documents ) ─▶ [ decode ] ─▶ [ tag ] ─┬─▶ ( fingerprinted ) ─▶ [ story ] ─┬─▶ ( tagged )
 *                                  │  ▲   │                          ▲        ├─▶ ( stories )
 *                       ( topics ) ┤  └─ seen                        └─ stories
 *                       ( actors ) ┘      ├─▶ ( rejected ) ◀──────────────────┘
 *                                         ├─▶ ( appearances )
 *                                         └─▶ ( sightings ) ─▶ [ recur ] ─▶ ( candidates )
 *                                                              ▲      └─ names
 *                                               ( dismissals ) ┘
 * </pre>
 *
 * <p>Every record of documents comes out exactly once: tagged, rejected, or dropped and counted as
 * a duplicate. Tagging runs in parallel over the partitions; fingerprinted has a single one,
 * because copies lie in any partition and must meet.
 */
public final class EnrichTopology implements Supplier<Topology> {
  /** The internal channel between the steps, without what Kafka Streams adds to its name. */
  static final String FINGERPRINTED = "fingerprinted";

  private static final String OUTCOME = "outcome-";
  private static final String SETTLED = "settled-";
  private static final String TAGGED = "tagged";
  private static final String STORIES = "stories";
  private static final String APPEARANCES = "appearances";
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
            .branch(is(Kind.FINGERPRINTED), Branched.as(FINGERPRINTED))
            .branch(is(Kind.APPEARANCES), Branched.as(APPEARANCES))
            .defaultBranch(Branched.as(REJECTED));
    send(outcomes, OUTCOME + APPEARANCES, Channels.APPEARANCES.name());
    send(outcomes, OUTCOME + REJECTED, Channels.REJECTED.name());
    Map<String, KStream<String, Outcome>> settled =
        values(outcomes, OUTCOME + FINGERPRINTED)
            .repartition(throughOnePartition())
            .process(new StoryStep(StoryWindow.SERVICE), Named.as("story"))
            .split(Named.as(SETTLED))
            .branch(is(Kind.TAGGED), Branched.as(TAGGED))
            .branch(is(Kind.STORY), Branched.as(STORIES))
            .defaultBranch(Branched.as(REJECTED));
    send(settled, SETTLED + TAGGED, Channels.TAGGED.name());
    send(settled, SETTLED + STORIES, Channels.STORIES.name());
    send(settled, SETTLED + REJECTED, Channels.REJECTED.name());
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

  private static Repartitioned<String, byte[]> throughOnePartition() {
    return Repartitioned.with(Serdes.String(), Serdes.ByteArray())
        .withName(FINGERPRINTED)
        .withNumberOfPartitions(1);
  }

  private static Predicate<String, Outcome> is(Kind kind) {
    return (id, outcome) -> outcome.kind() == kind;
  }

  private static void send(
      Map<String, KStream<String, Outcome>> branches, String branch, String channel) {
    values(branches, branch)
        .to(channel, Produced.with(Serdes.String(), Serdes.ByteArray()).withName("to-" + branch));
  }

  private static KStream<String, byte[]> values(
      Map<String, KStream<String, Outcome>> branches, String branch) {
    KStream<String, Outcome> chosen = branches.get(branch);
    if (chosen == null) {
      throw new IllegalStateException("no branch " + branch);
    }
    return chosen.mapValues(Outcome::value, Named.as("encode-" + branch));
  }
}
