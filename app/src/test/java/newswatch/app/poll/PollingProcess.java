package newswatch.app.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.PolitenessLimits;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.source.FeedKind;
import newswatch.ingest.poll.FeedPolling;
import newswatch.ingest.poll.PollConfig;
import newswatch.ingest.poll.read.FeedReader;
import newswatch.ingest.robots.RobotsVerdict;

/** An instance of the polling in a process of its own, which can be killed. */
final class PollingProcess {
  /** How many times faster than the clock on the wall its time passes. */
  static final int SPEED = 60;

  private PollingProcess() {}

  /**
   * Polls until it is killed.
   *
   * @param arguments the cluster, the port of the server, and when the fast time began, in
   *     milliseconds since 1970
   */
  public static void main(String[] arguments) throws InterruptedException {
    var policy =
        new AddressPolicy(
            List.of(Network.parse("127.0.0.0/8")), Set.of(Integer.parseInt(arguments[1])));
    var web =
        new EgressClient(
            new EgressSettings(policy, EgressLimits.DEFAULT, "newswatch-test"),
            NameLookup.system());
    InstantSource clock = clock(Long.parseLong(arguments[2]));
    var politeness = new PolitenessLimits(16, Duration.ofMillis(1), Duration.ofSeconds(1), 100);
    new FeedPolling(
            new PollConfig(16, 8, politeness, Duration.ofSeconds(10)),
            new KafkaConnection(arguments[0]),
            web,
            address -> new RobotsVerdict.Unknown("not asked"),
            Map.of(FeedKind.FEED, new FeedReader()),
            null,
            clock)
        .start();
    Thread.currentThread().join();
  }

  /** Far enough in the past that the fast time does not overtake that of the broker. */
  static InstantSource clock(long began) {
    Instant start = Instant.ofEpochMilli(began).minus(Duration.ofHours(6));
    return () -> start.plusMillis((System.currentTimeMillis() - began) * SPEED);
  }
}
