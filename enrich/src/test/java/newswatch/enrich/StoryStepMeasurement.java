package newswatch.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import newswatch.enrich.story.StoryFingerprint;
import newswatch.enrich.story.StoryWindow;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the one task of stories takes for a document: decoding, finding it on disk, encoding. Not
 * part of the build; run it with {@code mvn -pl enrich -am test -Dtest=StoryStepMeasurement
 * -Dnewswatch.news=FILE.jsonl.gz -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class StoryStepMeasurement {
  private static final int ROUNDS = 12;

  @TempDir private Path folder;

  @Test
  void micros_for_a_document() throws IOException {
    List<Document> documents = documents(Path.of(System.getProperty("newswatch.news")));
    StreamsSettings settings = EnrichDriver.settings(folder);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    var driver = new TopologyTestDriver(topology(settings), settings.properties());
    try (driver) {
      TestInputTopic<String, byte[]> input =
          driver.createInputTopic(
              EnrichTopology.FINGERPRINTED, new StringSerializer(), new ByteArraySerializer());
      for (int round = 0; round < ROUNDS; round++) {
        List<byte[]> records = records(documents, round);
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < records.size(); i++) {
          input.pipeInput("key", records.get(i), Instant.ofEpochSecond(86_400L * round + i));
        }
        double micros = (threads.getCurrentThreadCpuTime() - start) / 1e3 / records.size();
        System.out.printf("round %d: %.0f µs of CPU a document%n", round, micros);
      }
    }
  }

  private static Topology topology(StreamsSettings settings) {
    StreamsBuilder builder = StreamsLifecycle.builder(settings);
    KStream<String, byte[]> documents =
        builder.stream(
            EnrichTopology.FINGERPRINTED,
            Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("source"));
    documents.process(new StoryStep(StoryWindow.SERVICE), Named.as("story"));
    return builder.build();
  }

  /** Every round brings the same texts under other ids, a day later: everything is a copy. */
  private static List<byte[]> records(List<Document> documents, int round) {
    List<byte[]> records = new ArrayList<>();
    for (Document document : documents) {
      String different = round % 2 == 0 ? document.text() : document.text().replace('e', 'i');
      Document other =
          Document.builder(document.id() + "-" + round, document.title(), different)
              .source(document.source())
              .published(Instant.EPOCH)
              .build();
      records.add(
          FingerprintedDocument.bytes(
              Channels.TAGGED.value().encode(TaggedDocument.untagged(other)),
              StoryFingerprint.of(other)));
    }
    return records;
  }

  private static List<Document> documents(Path file) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (Json.decode(line.getBytes(UTF_8), Document.class)
            instanceof Decoded.Value<Document> good) {
          documents.add(good.value());
        }
      }
    }
    return documents;
  }
}
