package newswatch.app.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import newswatch.app.up.UpFixture;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.Network;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.RuleRecords;
import newswatch.events.channel.StartPosition;
import newswatch.events.rules.Watch;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FullText;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that is added to a running system leads to alerts, and goes on doing so. */
class PolledFeedIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void a_feed_that_is_added_paused_asked_for_and_removed(@TempDir Path data) throws Exception {
    try (var server = new FeedServer();
        var up = new UpFixture(data, null, egress(server));
        var producer = new KafkaProducer<String, byte[]>(up.connection().producerSettings())) {
      send(
          producer,
          Channels.WATCHES,
          "w",
          new Watch("w", "Items", "\"item 1\" OR \"item 2\" OR \"item 3\"", List.of("console"), 1));
      FeedSource feed = feed(server, false);
      send(producer, Channels.FEEDS, feed.id(), feed);
      await().atMost(PATIENCE).until(() -> !up.alertLines().isEmpty());

      server.publishOneMore();
      send(producer, Channels.FEEDS, feed.id(), feed);
      await().atMost(PATIENCE).until(() -> up.all(Channels.DOCUMENTS).size() == 2);

      send(producer, Channels.FEEDS, feed.id(), feed(server, true));
      server.publishOneMore();
      FeedSource other =
          new FeedSource(
              null,
              server.address(2),
              null,
              null,
              null,
              null,
              FullText.NEVER,
              null,
              false,
              null,
              Instant.EPOCH);
      send(producer, Channels.FEEDS, other.id(), other);
      await().atMost(PATIENCE).until(() -> up.all(Channels.DOCUMENTS).size() == 5);
      assertThat(server.polls(1)).as("polls of the paused feed").hasSize(2);

      producer.send(new ProducerRecord<>(Channels.FEEDS.name(), feed.id(), null)).get();
      await().atMost(PATIENCE).until(() -> states(up).equals(Set.of(other.id())));
      assertThat(up.running().healthy()).isTrue();
    }
  }

  /** The feeds of which a state is kept. */
  private static Set<String> states(UpFixture up) {
    try (ChannelReader reader =
        ChannelReader.open(up.connection(), Channels.FEED_STATES, StartPosition.BEGINNING)) {
      return RuleRecords.readAll(reader, Channels.FEED_STATES).keySet();
    }
  }

  private static FeedSource feed(FeedServer server, boolean paused) {
    return new FeedSource(
        null,
        server.address(1),
        null,
        null,
        null,
        null,
        FullText.NEVER,
        null,
        paused,
        null,
        Instant.EPOCH);
  }

  private static EgressSettings egress(FeedServer server) {
    var policy = new AddressPolicy(List.of(Network.parse("127.0.0.0/8")), Set.of(server.port()));
    return new EgressSettings(policy, EgressLimits.DEFAULT, "newswatch/test");
  }

  private static <V> void send(
      KafkaProducer<String, byte[]> producer, Channel<String, V> channel, String id, V value)
      throws Exception {
    producer.send(new ProducerRecord<>(channel.name(), id, channel.value().encode(value))).get();
  }
}
