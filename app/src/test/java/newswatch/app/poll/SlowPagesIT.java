package newswatch.app.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.PolitenessLimits;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.Network;
import newswatch.events.Document;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.StartPosition;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FullText;
import newswatch.ingest.poll.FeedPolling;
import newswatch.ingest.poll.PollConfig;
import newswatch.ingest.poll.read.FeedReader;
import newswatch.ingest.robots.RobotsVerdict;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are not answered hold up neither other feeds nor a change of hands nor the stop. */
class SlowPagesIT {
  private static final int TEASERS = 3;
  private static final int POLLS_AT_ONCE = 4;
  private static final int PAGES_AT_ONCE = 3;

  /** More than may be open at once. */
  private static final int SLOW = 30;

  private static final int QUICK = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PROMPT = Duration.ofSeconds(4);

  private final long began = System.currentTimeMillis();
  private final List<Instance> instances = new ArrayList<>();
  private EmbeddedKafka kafka;
  private TeaserServer slow;
  private FeedServer quick;

  /** An instance of the polling and its way out. */
  private record Instance(FeedPolling polling, EgressClient web) {
    void stop() {
      polling.close();
      web.close();
    }
  }

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    kafka = EmbeddedKafka.start(folder);
    slow = new TeaserServer(TEASERS);
    quick = new FeedServer();
    try (Admin admin = Admin.create(kafka.connection().adminSettings())) {
      ChannelCreation.createMissing(admin);
    }
  }

  @AfterEach
  void stop() {
    instances.forEach(Instance::stop);
    slow.close();
    quick.close();
    kafka.close();
  }

  @Test
  void other_feeds_are_polled_while_no_page_is_answered() throws Exception {
    startInstance();
    FeedRecords.write(kafka.connection(), slowFeeds());
    await().atMost(PATIENCE).until(() -> slow.feedsAsked() == SLOW);
    await().atMost(PATIENCE).until(() -> slow.held() == PAGES_AT_ONCE);

    FeedRecords.write(kafka.connection(), quickFeeds());
    await().atMost(PATIENCE).until(() -> documents().size() == QUICK);
    assertThat(slow.held()).as("pages that were not answered meanwhile").isEqualTo(PAGES_AT_ONCE);
    assertThat(documents()).noneMatch(document -> document.text().contains(TeaserServer.SENTENCE));

    slow.answerPages();
    assertThatAllItemsComeOnceWithTheirPages(QUICK);
    assertThat(slow.mostHeld()).isLessThanOrEqualTo(PAGES_AT_ONCE);
    assertThat(slow.mostAtOneHost()).isEqualTo(1);
  }

  @Test
  void instances_come_and_go_while_no_page_is_answered() throws Exception {
    Instance first = startInstance();
    FeedRecords.write(kafka.connection(), slowFeeds());
    await().atMost(PATIENCE).until(() -> slow.held() == PAGES_AT_ONCE);
    Instance second = startInstance();
    await().atMost(PATIENCE).until(() -> slow.held() > PAGES_AT_ONCE);

    long begin = System.nanoTime();
    first.stop();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PROMPT);
    await().atMost(PATIENCE).until(() -> second.polling().sources() == SLOW);
    slow.answerPages();
    assertThatAllItemsComeOnceWithTheirPages(0);
  }

  private void assertThatAllItemsComeOnceWithTheirPages(int others) {
    int all = SLOW * TEASERS + others;
    await().atMost(PATIENCE).until(() -> documents().size() >= all);
    List<Document> documents = documents();
    assertThat(documents).extracting(Document::id).doesNotHaveDuplicates().hasSize(all);
    assertThat(documents)
        .filteredOn(document -> document.text().contains(TeaserServer.SENTENCE.strip()))
        .hasSize(SLOW * TEASERS);
  }

  private List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    ChannelReader.readToEnd(
        kafka.connection(), Channels.DOCUMENTS, StartPosition.BEGINNING, documents::add);
    return documents;
  }

  private Instance startInstance() {
    var policy =
        new AddressPolicy(List.of(Network.parse("127.0.0.0/8")), Set.of(slow.port(), quick.port()));
    var settings =
        new EgressSettings(policy, EgressLimits.DEFAULT.within(PATIENCE), "newswatch-test");
    var web = new EgressClient(settings, name -> List.of(InetAddress.getByName("127.0.0.1")));
    var politeness = new PolitenessLimits(2, Duration.ofSeconds(1), Duration.ofSeconds(60), 1_000);
    var polling =
        new FeedPolling(
            new PollConfig(POLLS_AT_ONCE, PAGES_AT_ONCE, politeness, Duration.ofSeconds(10)),
            kafka.connection(),
            web,
            address -> new RobotsVerdict.Allowed(Optional.empty(), Optional.empty(), List.of()),
            Map.of(FeedKind.FEED, new FeedReader()),
            null,
            PollingProcess.clock(began));
    polling.start();
    Instance instance = new Instance(polling, web);
    instances.add(instance);
    return instance;
  }

  private List<FeedSource> slowFeeds() {
    return IntStream.range(0, SLOW).mapToObj(i -> feed(slow.address(i), FullText.AUTO)).toList();
  }

  private List<FeedSource> quickFeeds() {
    return IntStream.range(0, QUICK)
        .mapToObj(
            i ->
                feed(
                    "http://quick-%d.example:%d/feed/%d".formatted(i, quick.port(), i),
                    FullText.NEVER))
        .toList();
  }

  private static FeedSource feed(String address, FullText fullText) {
    return new FeedSource(
        null, address, null, null, null, null, fullText, 10_000, false, null, Instant.EPOCH);
  }
}
