package newswatch.app.poll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.source.FeedKind;
import newswatch.ingest.poll.FeedPolling;
import newswatch.ingest.poll.PollConfig;
import newswatch.ingest.poll.read.FeedReader;
import newswatch.ingest.robots.RobotsVerdict;

/** The process that {@link PollingLoad} measures: polls as it does in service. */
final class PollingLoadProcess {
  private static final Path STATUS = Path.of("/proc/self/status");

  private PollingLoadProcess() {}

  /**
   * Polls until its input ends; tells for each line of it what memory it uses.
   *
   * @param arguments the cluster, and the port of the server that all hosts are
   */
  public static void main(String[] arguments) throws IOException {
    var policy =
        new AddressPolicy(
            List.of(Network.parse("127.0.0.0/8")), Set.of(Integer.parseInt(arguments[1])));
    NameLookup lookup = name -> List.of(InetAddress.getByName("127.0.0.1"));
    var settings = new EgressSettings(policy, EgressLimits.DEFAULT, "newswatch-test");
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (var web = new EgressClient(settings, lookup);
        var polling =
            new FeedPolling(
                PollConfig.DEFAULT,
                new KafkaConnection(arguments[0]),
                web,
                address -> new RobotsVerdict.Unknown("not asked"),
                Map.of(FeedKind.FEED, new FeedReader()),
                null,
                Clock.systemUTC());
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      polling.start();
      while (lines.readLine() != null) {
        out.println(memory());
      }
    }
  }

  private static String memory() throws IOException {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    return "heap after a collection %,d MiB, resident at most %s"
        .formatted(used >> 20, residentAtMost());
  }

  /** As Linux counts it; unknown elsewhere. */
  private static String residentAtMost() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return "unknown";
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("\\D", ""))
        .map(kibibytes -> "%,d MiB".formatted(Long.parseLong(kibibytes) >> 10))
        .findFirst()
        .orElse("unknown");
  }
}
