package newswatch.enrich;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import newswatch.events.Appearances;
import newswatch.events.Candidate;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.StoryMember;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Dismissal;
import newswatch.events.rules.Topic;
import newswatch.events.stream.StreamsSettings;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology on a driver, with its channels by name. */
final class EnrichDriver implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> documents;
  private final TestInputTopic<String, byte[]> topics;
  private final TestInputTopic<String, byte[]> actors;
  private final TestOutputTopic<String, TaggedDocument> tagged;
  private final TestOutputTopic<String, StoryMember> stories;
  private final TestOutputTopic<String, Appearances> appearances;
  private final TestOutputTopic<String, Rejection> rejected;
  private final TestInputTopic<String, byte[]> dismissals;
  private final TestOutputTopic<String, Candidate> candidates;

  EnrichDriver(Path stateDirectory) {
    StreamsSettings settings = settings(stateDirectory);
    driver = new TopologyTestDriver(topology(settings), settings.properties(), NOW);
    documents = input(Channels.DOCUMENTS);
    topics = input(Channels.TOPICS);
    actors = input(Channels.ACTORS);
    tagged = output(Channels.TAGGED);
    stories = output(Channels.STORIES);
    appearances = output(Channels.APPEARANCES);
    rejected = output(Channels.REJECTED);
    dismissals = input(Channels.DISMISSALS);
    candidates = output(Channels.CANDIDATES);
  }

  static Topology topology(StreamsSettings settings) {
    return new EnrichTopology(settings, () -> NOW, new LiveTagRules()).get();
  }

  static StreamsSettings settings(Path stateDirectory) {
    return new EnrichConfig(new KafkaConnection("nowhere:9092"), stateDirectory, null, 1)
        .settings();
  }

  private TestInputTopic<String, byte[]> input(Channel<String, ?> channel) {
    return driver.createInputTopic(
        channel.name(), new StringSerializer(), new ByteArraySerializer());
  }

  private <V> TestOutputTopic<String, V> output(Channel<String, V> channel) {
    return driver.createOutputTopic(
        channel.name(), new StringDeserializer(), channel.value().deserializer());
  }

  void put(Topic topic) {
    topics.pipeInput(topic.id(), Channels.TOPICS.value().encode(topic));
  }

  void removeTopic(String id) {
    topics.pipeInput(id, (byte[]) null);
  }

  void put(Actor actor) {
    actors.pipeInput(actor.id(), Channels.ACTORS.value().encode(actor));
  }

  void removeActor(String id) {
    actors.pipeInput(id, (byte[]) null);
  }

  void dismiss(String key, String name) {
    dismissals.pipeInput(key, Channels.DISMISSALS.value().encode(new Dismissal(name)));
  }

  void send(Document document) {
    send(document.id(), Channels.DOCUMENTS.value().encode(document), NOW);
  }

  void send(String key, byte[] value, Instant timestamp) {
    documents.pipeInput(key, value, timestamp);
  }

  /** The tagged documents since the last call. */
  List<TestRecord<String, TaggedDocument>> tagged() {
    return tagged.readRecordsToList();
  }

  /** Where documents belong, as far as it was told since the last call. */
  List<TestRecord<String, StoryMember>> stories() {
    return stories.readRecordsToList();
  }

  /** What was proposed or, with a null, taken back since the last call. */
  List<TestRecord<String, Candidate>> candidates() {
    return candidates.readRecordsToList();
  }

  /** What was told since the last call about documents of several sources. */
  List<TestRecord<String, Appearances>> appearances() {
    return appearances.readRecordsToList();
  }

  /** The rejections since the last call. */
  List<TestRecord<String, Rejection>> rejected() {
    return rejected.readRecordsToList();
  }

  /** How many duplicates were counted so far. */
  int duplicates() {
    return driver.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals("duplicates-total"))
        .mapToInt(metric -> ((Double) metric.getValue().metricValue()).intValue())
        .sum();
  }

  @Override
  public void close() {
    driver.close();
  }
}
