package newswatch.enrich;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import newswatch.events.channel.Channels;
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

/**
 * Documents in, tagged documents out.
 *
 * <pre>
 * ( documents ) ─▶ [ decode ] ─▶ [ tag ] ─┬─▶ ( tagged )
 *                                  │  ▲   └─▶ ( rejected )
 *                       ( topics ) ┤  └─ seen
 *                       ( actors ) ┘
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
    Map<String, KStream<String, Outcome>> outcomes =
        builder.stream(Channels.DOCUMENTS.name(), documents())
            .mapValues(Channels.DOCUMENTS.value()::decode, Named.as("decode"))
            .process(new TagStep(new Enrichment(new Tagger(rules::current))), Named.as("tag"))
            .split(Named.as(OUTCOME))
            .branch((id, outcome) -> outcome.isTagged(), Branched.as(TAGGED))
            .defaultBranch(Branched.as(REJECTED));
    send(outcomes, TAGGED, Channels.TAGGED.name());
    send(outcomes, REJECTED, Channels.REJECTED.name());
    return builder.build();
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
