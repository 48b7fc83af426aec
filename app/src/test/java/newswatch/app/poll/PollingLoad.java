package newswatch.app.poll;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.PolitenessLimits;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.Channels;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FullText;
import newswatch.ingest.poll.FeedPolling;
import newswatch.ingest.poll.PollConfig;
import newswatch.ingest.poll.read.FeedReader;
import newswatch.ingest.robots.RobotsVerdict;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Measures the polling of many feeds: how many polls a second, and what the heap holds afterwards,
 * with the broker and the server of the feeds in the same process. Run it with the class path of
 * the tests and {@code -Xmx1g}.
 */
final class PollingLoad {
  private static final int ITEMS = 20;

  private PollingLoad() {}

  /**
   * Polls each feed once and says what that took.
   *
   * @param arguments how many feeds, 20,000 when left out
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int feeds = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (var kafka = EmbeddedKafka.start(Files.createTempDirectory("polling-load"));
        var server = new FeedServer()) {
      try (Admin admin = Admin.create(kafka.connection().adminSettings())) {
        ChannelCreation.createMissing(admin);
      }
      while (server.items() < ITEMS) {
        server.publishOneMore();
      }
      long before = heap();
      add(kafka, server, feeds);
      try (var web = web(server);
          var polling =
              new FeedPolling(
                  new PollConfig(
                      24,
                      new PolitenessLimits(24, Duration.ofMillis(1), Duration.ofSeconds(1), 10),
                      Duration.ofSeconds(10)),
                  kafka.connection(),
                  web,
                  address -> new RobotsVerdict.Unknown("not asked"),
                  Map.of(FeedKind.FEED, new FeedReader()),
                  null,
                  Clock.systemUTC())) {
        long begin = System.nanoTime();
        polling.start();
        await().atMost(Duration.ofHours(1)).until(() -> server.polledFeeds() >= feeds);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long after = heap();
        out.printf(
            "%,d feeds of %d items polled in %.1f s: %.0f a second%n",
            feeds, ITEMS, seconds, feeds / seconds);
        out.printf(
            "heap in use: %,d MiB before, %,d MiB after, %.1f KiB for each feed; most %,d MiB%n",
            before >> 20,
            after >> 20,
            (after - before) / 1024.0 / feeds,
            Runtime.getRuntime().maxMemory() >> 20);
      }
    }
  }

  private static EgressClient web(FeedServer server) {
    var policy = new AddressPolicy(List.of(Network.parse("127.0.0.0/8")), Set.of(server.port()));
    return new EgressClient(
        new EgressSettings(policy, EgressLimits.DEFAULT, "newswatch-test"), NameLookup.system());
  }

  private static void add(EmbeddedKafka kafka, FeedServer server, int feeds) {
    try (var producer = new KafkaProducer<String, byte[]>(kafka.connection().producerSettings())) {
      for (int i = 0; i < feeds; i++) {
        FeedSource feed =
            new FeedSource(
                null,
                server.address(i),
                null,
                null,
                null,
                null,
                FullText.NEVER,
                10_000,
                false,
                null,
                Instant.EPOCH);
        var unused =
            producer.send(
                new ProducerRecord<>(
                    Channels.FEEDS.name(), feed.id(), Channels.FEEDS.value().encode(feed)));
      }
    }
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
