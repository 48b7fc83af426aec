package newswatch.app.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.events.Document;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.StartPosition;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FullText;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several instances share the sources; one is killed in the middle of its work, one joins. */
class SharedPollingIT {
  private static final int FEEDS = 120;

  /** Of the fast time of the processes: ten seconds. */
  private static final int MINUTES = 10;

  private static final Duration INTERVAL =
      Duration.ofMinutes(MINUTES).dividedBy(PollingProcess.SPEED);
  private static final Duration SESSION = Duration.ofSeconds(10);

  /** Two cores have four processes and a broker to carry, and perhaps other builds. */
  private static final Duration LATE = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final List<Process> processes = new ArrayList<>();
  private final long began = System.currentTimeMillis();
  private EmbeddedKafka kafka;
  private FeedServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    kafka = EmbeddedKafka.start(folder);
    server = new FeedServer();
    try (Admin admin = Admin.create(kafka.connection().adminSettings())) {
      ChannelCreation.createMissing(admin);
    }
  }

  @AfterEach
  void stop() {
    processes.forEach(Process::destroyForcibly);
    server.close();
    kafka.close();
  }

  @Test
  void every_item_is_published_once_whoever_dies_or_joins() throws Exception {
    addFeeds();
    for (int i = 0; i < 3; i++) {
      startProcess();
    }
    awaitItemsOfAllFeeds(1);
    server.publishOneMore();
    // Killed in the middle: some feeds have given the second item already, most have not yet. A
    // machine that is too busy to look in time kills later, which must do no harm either.
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> feedsWithItems(2) > FEEDS / 10);
    processes.get(0).destroyForcibly();
    long killed = System.nanoTime();
    startProcess();
    awaitItemsOfAllFeeds(2);
    server.publishOneMore();
    awaitItemsOfAllFeeds(3);

    await().atMost(PATIENCE).until(() -> documents().size() >= 3 * FEEDS);
    Map<String, Integer> documents = documents();
    assertThat(documents).hasSize(3 * FEEDS);
    assertThat(documents.values()).as("times that a document was published").containsOnly(1);
    assertThatNoFeedWasPolledByTwo();
    assertThatEveryFeedWasPolledOnSchedule(killed);
    assertThatAccountsBalance();
  }

  private void assertThatNoFeedWasPolledByTwo() {
    for (int feed = 0; feed < FEEDS; feed++) {
      List<FeedServer.Poll> polls = polls(feed);
      for (int i = 1; i < polls.size(); i++) {
        assertThat(polls.get(i).begin())
            .as("poll %d of feed %d after the end of the one before", i, feed)
            .isGreaterThan(polls.get(i - 1).end());
      }
    }
  }

  /** Only what the killed process had under way is polled early again. */
  private void assertThatEveryFeedWasPolledOnSchedule(long killed) {
    int early = 0;
    for (int feed = 0; feed < FEEDS; feed++) {
      List<FeedServer.Poll> polls = polls(feed);
      for (int i = 1; i < polls.size(); i++) {
        Duration gap = Duration.ofNanos(polls.get(i).begin() - polls.get(i - 1).begin());
        boolean across = polls.get(i - 1).begin() < killed && polls.get(i).begin() > killed;
        assertThat(gap).isLessThan(INTERVAL.plus(LATE).plus(across ? SESSION : Duration.ZERO));
        early += gap.compareTo(INTERVAL.dividedBy(2)) < 0 ? 1 : 0;
      }
    }
    assertThat(early).as("polls before their time").isLessThan(FEEDS / 5);
  }

  private void assertThatAccountsBalance() {
    List<FeedState> states = new ArrayList<>();
    Map<String, FeedState> last = new HashMap<>();
    ChannelReader.readToEnd(
        kafka.connection(), Channels.FEED_STATES, StartPosition.BEGINNING, states::add);
    states.forEach(state -> last.put(state.id(), state));
    assertThat(last).hasSize(FEEDS);
    assertThat(last.values())
        .allSatisfy(
            state -> {
              assertThat(state.accounts().added()).isEqualTo(3);
              assertThat(state.accounts().changed()).isZero();
              assertThat(state.accounts().rejected()).isZero();
            });
  }

  private List<FeedServer.Poll> polls(int feed) {
    return server.polls(feed).stream()
        .sorted((a, b) -> Long.compare(a.begin(), b.begin()))
        .toList();
  }

  private void awaitItemsOfAllFeeds(int items) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> feedsWithItems(items) == FEEDS);
  }

  /** How many feeds have answered with so many items. */
  private long feedsWithItems(int items) {
    return IntStream.range(0, FEEDS)
        .filter(feed -> server.polls(feed).stream().anyMatch(poll -> poll.items() >= items))
        .count();
  }

  private Map<String, Integer> documents() {
    Map<String, Integer> times = new HashMap<>();
    List<Document> documents = new ArrayList<>();
    ChannelReader.readToEnd(
        kafka.connection(), Channels.DOCUMENTS, StartPosition.BEGINNING, documents::add);
    documents.forEach(document -> times.merge(document.id(), 1, Integer::sum));
    return times;
  }

  private void addFeeds() throws Exception {
    FeedRecords.write(kafka.connection(), IntStream.range(0, FEEDS).mapToObj(this::feed).toList());
  }

  private FeedSource feed(int number) {
    return new FeedSource(
        null,
        server.address(number),
        null,
        null,
        null,
        null,
        FullText.NEVER,
        MINUTES,
        false,
        null,
        Instant.EPOCH);
  }

  private void startProcess() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            PollingProcess.class.getName(),
            kafka.connection().bootstrapServers(),
            Integer.toString(server.port()),
            Long.toString(began));
    processes.add(new ProcessBuilder(command).inheritIO().start());
  }
}
