package newswatch.alerts;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.match.ActorNames;
import newswatch.alerts.match.WatchMatcher;
import newswatch.alerts.match.WatchSet;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.rules.Burst;
import newswatch.events.rules.Counted;
import newswatch.events.rules.Watch;
import newswatch.events.rules.When;
import newswatch.events.stream.EventTime;
import newswatch.events.stream.StreamsLifecycle;
import newswatch.events.stream.StreamsSettings;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What occasions cost a document, beside a topology that knows none. Not part of the build; run it
 * with {@code mvn -pl alerts -am test -Dtest=OccasionMeasurement
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class OccasionMeasurement {
  private static final int ROUNDS = 12;
  private static final int DOCUMENTS = 4_000;
  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
  private static final When BURST = new Burst(Duration.ofHours(1), 5, 3, Counted.STORIES);

  @TempDir private Path folder;

  /** Which watches a topology has, and whether it can decide on occasions at all. */
  private enum Kind {
    WITHOUT_OCCASIONS,
    PLAIN_WATCHES,
    ONE_DOCUMENT_IN_TWENTY,
    EVERY_DOCUMENT
  }

  @Test
  void micros_for_a_document() {
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder line = new StringBuilder("round " + round);
      for (Kind kind : Kind.values()) {
        line.append("  %s %.0f µs".formatted(kind, micros(kind, round)));
      }
      System.out.println(line);
    }
  }

  private double micros(Kind kind, int round) {
    StreamsSettings settings =
        new AlertsConfig(
                new KafkaConnection("localhost:1"), folder.resolve(kind + "-" + round), null, 1)
            .streamsSettings();
    Topology topology =
        kind == Kind.WITHOUT_OCCASIONS
            ? before(settings)
            : new AlertsTopology(settings, Instant::now, () -> 1).get();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    try (var driver = new TopologyTestDriver(topology, settings.properties())) {
      TestInputTopic<String, byte[]> tagged =
          driver.createInputTopic(
              Channels.TAGGED.name(), new StringSerializer(), new ByteArraySerializer());
      if (kind != Kind.WITHOUT_OCCASIONS) {
        TestInputTopic<String, byte[]> channel =
            driver.createInputTopic(
                Channels.WATCHES.name(), new StringSerializer(), new ByteArraySerializer());
        watches(kind).forEach(w -> channel.pipeInput(w.id(), Channels.WATCHES.value().encode(w)));
      }
      List<byte[]> records = records();
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < records.size(); i++) {
        tagged.pipeInput("d" + i, records.get(i), BEGIN.plusSeconds(2L * i));
      }
      return (threads.getCurrentThreadCpuTime() - start) / 1e3 / records.size();
    }
  }

  private static Topology before(StreamsSettings settings) {
    WatchSet watches = new WatchSet();
    watches(Kind.WITHOUT_OCCASIONS).forEach(watch -> watches.changed(watch.id(), watch));
    DocumentDecision decision =
        new DocumentDecision(new WatchMatcher(watches, ActorNames.of(List.of())));
    StreamsBuilder builder = StreamsLifecycle.builder(settings);
    KStream<String, Decision> decisions =
        builder.stream(
                Channels.TAGGED.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray())
                    .withTimestampExtractor(new EventTime(Instant::now))
                    .withName("source"))
            .process(() -> new DecisionStep(decision), Named.as("decide"));
    decisions
        .flatMapValues(Decision::alerts, Named.as("alerts"))
        .to(
            Channels.ALERTS.name(),
            Produced.with(Channels.ALERTS.key(), Channels.ALERTS.value()).withName("alerts-sink"));
    decisions
        .flatMapValues(Decision::rejections, Named.as("rejections"))
        .to(
            Channels.REJECTED.name(),
            Produced.with(Channels.REJECTED.key(), Channels.REJECTED.value())
                .withName("rejected-sink"));
    return builder.build();
  }

  private static List<Watch> watches(Kind kind) {
    List<Watch> watches = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      watches.add(new Watch("plain" + i, "plain", "word" + i + " other" + i, null, 1));
    }
    if (kind == Kind.ONE_DOCUMENT_IN_TWENTY) {
      watches.add(Watch.builder("burst", "copper").when(BURST).build());
    } else if (kind == Kind.EVERY_DOCUMENT) {
      watches.add(Watch.builder("burst", "mine").when(BURST).build());
    }
    return watches;
  }

  private static List<byte[]> records() {
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      StringBuilder text = new StringBuilder(i % 20 == 0 ? "A copper mine. " : "A gold mine. ");
      for (int word = 0; word < 500; word++) {
        text.append("word").append((i * 31 + word * 17) % 5_000).append(' ');
      }
      Document document = Document.builder("d" + i, "Title", text.toString()).build();
      records.add(Channels.TAGGED.value().encode(TaggedDocument.untagged(document)));
    }
    return records;
  }
}
