package newswatch.app.poll;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.RuleRecords;
import newswatch.events.channel.StartPosition;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FullText;
import org.apache.kafka.clients.admin.Admin;

/**
 * Measures the polling of many feeds by one process with a heap of its own: how many polls a second
 * when none was polled before, how many when nothing changed, and what the process needs. The
 * broker and the server of the feeds are in this process. Run it with the class path of the tests.
 */
final class PollingLoad {
  private static final int ITEMS = 20;
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final int feeds;
  private final int hosts;
  private final EmbeddedKafka kafka;
  private final FeedServer server;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private PollingLoad(int feeds, int hosts, EmbeddedKafka kafka, FeedServer server) {
    this.feeds = feeds;
    this.hosts = hosts;
    this.kafka = kafka;
    this.server = server;
  }

  /**
   * Has each feed polled twice and says what that took.
   *
   * @param arguments how many feeds, on how many hosts, the heap of the process that polls, and the
   *     milliseconds that each answer takes; 20,000, 5,000, 1g and 20 when left out
   */
  public static void main(String[] arguments) throws Exception {
    int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int hosts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
    String heap = arguments.length > 2 ? arguments[2] : "1g";
    int millis = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 20;
    try (var kafka = EmbeddedKafka.start(Files.createTempDirectory("polling-load"));
        var server = new FeedServer(Duration.ofMillis(millis))) {
      try (Admin admin = Admin.create(kafka.connection().adminSettings())) {
        ChannelCreation.createMissing(admin);
      }
      while (server.items() < ITEMS) {
        server.publishOneMore();
      }
      new PollingLoad(feeds, hosts, kafka, server).measure(heap);
    }
    System.exit(0);
  }

  private void measure(String heap) throws IOException, InterruptedException, ExecutionException {
    out.printf("%,d feeds of %d items on %,d hosts, -Xmx%s%n", feeds, ITEMS, hosts, heap);
    Process process = start(heap);
    try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        var questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
      for (String round : List.of("all items new", "nothing changed (304)")) {
        int before = server.answers();
        long begin = System.nanoTime();
        // A record that is written again asks for a poll now.
        FeedRecords.write(
            kafka.connection(), IntStream.range(0, feeds).mapToObj(this::feed).toList());
        await().atMost(PATIENCE).until(() -> server.answers() >= before + feeds);
        double seconds = (System.nanoTime() - begin) / 1e9;
        await().atMost(PATIENCE).until(() -> states() >= feeds);
        questions.println("memory");
        out.printf(
            "%s: %.1f s, %.0f polls a second; %s%n",
            round, seconds, feeds / seconds, answers.readLine());
      }
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(String heap) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx" + heap,
            "-cp",
            System.getProperty("java.class.path"),
            PollingLoadProcess.class.getName(),
            kafka.connection().bootstrapServers(),
            Integer.toString(server.port()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private FeedSource feed(int number) {
    String address =
        "http://host-%d.example:%d/feed/%d".formatted(number % hosts, server.port(), number);
    return new FeedSource(
        null, address, null, null, null, null, FullText.NEVER, 10_000, false, null, Instant.EPOCH);
  }

  private int states() {
    try (ChannelReader reader =
        ChannelReader.open(kafka.connection(), Channels.FEED_STATES, StartPosition.BEGINNING)) {
      return RuleRecords.readAll(reader, Channels.FEED_STATES).size();
    }
  }
}
