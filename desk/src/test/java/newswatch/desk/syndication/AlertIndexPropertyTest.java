package newswatch.desk.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.desk.syndication.AlertRecords.TimedAlert;
import newswatch.events.Alert;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Every;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.consumer.ConsumerRecord;

class AlertIndexPropertyTest {
  private static final int PARTITIONS = 3;
  private static final Watch FOLDING = new Watch("w", "W", "copper", List.of(), 1);

  /** A document in a version, in a story that begins with another document or with itself. */
  record Told(int document, int version, int story, int minutes) {}

  @Provide
  Arbitrary<List<Told>> news() {
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 12);
    return Combinators.combine(small, Arbitraries.integers().between(1, 3), small, small)
        .as((document, version, story, minutes) -> new Told(document, version, story % 4, minutes))
        .list()
        .ofMaxSize(40)
        .map(List::copyOf);
  }

  @Property(tries = 300)
  void a_feed_is_the_same_in_whatever_order_the_partitions_were_read(
      @ForAll("news") List<Told> news, @ForAll Random random) {
    List<ConsumerRecord<String, byte[]>> log = log(news);
    List<ConsumerRecord<String, byte[]>> one = interleaved(log, random);
    List<ConsumerRecord<String, byte[]>> other = interleaved(log, random);
    for (Watch watch : List.of(FOLDING, eachArticle())) {
      assertThat(items(one, watch)).isEqualTo(items(other, watch));
    }
  }

  @Property(tries = 300)
  void an_id_that_was_published_stays_whatever_comes_later(
      @ForAll("news") List<Told> news, @ForAll Random random) {
    List<ConsumerRecord<String, byte[]>> log = interleaved(log(news), random);
    Set<String> before = new HashSet<>();
    for (int read = 0; read <= log.size(); read++) {
      Set<String> now = new HashSet<>();
      items(log.subList(0, read), FOLDING).forEach(item -> assertThat(now.add(item.id())).isTrue());
      assertThat(now).containsAll(before);
      before = now;
    }
  }

  @Property(tries = 300)
  void every_alert_is_in_the_feed_of_a_watch_that_wants_each_article(
      @ForAll("news") List<Told> news) {
    List<ConsumerRecord<String, byte[]>> log = log(news);
    assertThat(items(log, eachArticle())).hasSameSizeAs(log);
  }

  private static Watch eachArticle() {
    return FOLDING.toBuilder().every(new Every.Article()).build();
  }

  private static List<FeedItem> items(List<ConsumerRecord<String, byte[]>> read, Watch watch) {
    AlertIndex index = new AlertIndex();
    Map<Place, TimedAlert> alerts = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : read) {
      index.read(record);
      Alert alert = Channels.ALERTS.value().deserializer().deserialize("", record.value());
      alerts.put(
          new Place(record.partition(), record.offset()),
          new TimedAlert(alert, record.timestamp()));
    }
    return index.latest(List.of(watch)).stream()
        .map(entry -> FeedItem.of(entry, alerts.get(entry.entry().place())))
        .toList();
  }

  /** All alerts on one document are in one partition, in the order of its versions. */
  private static List<ConsumerRecord<String, byte[]>> log(List<Told> news) {
    Map<Integer, Long> ends = new HashMap<>();
    List<ConsumerRecord<String, byte[]>> log = new ArrayList<>();
    for (Told told : news.stream().sorted(Comparator.comparingInt(Told::version)).toList()) {
      int partition = told.document() % PARTITIONS;
      long offset = ends.merge(partition, 2L, Long::sum);
      String document = "d" + told.document();
      Alert alert =
          WrittenAlerts.alert(
              "a" + log.size(),
              "w",
              document,
              WrittenAlerts.storyOf("d" + told.story()),
              told.minutes());
      log.add(LogRecords.of(partition, offset, alert));
    }
    return log;
  }

  private static List<ConsumerRecord<String, byte[]>> interleaved(
      Collection<ConsumerRecord<String, byte[]>> log, Random random) {
    Map<Integer, List<ConsumerRecord<String, byte[]>>> left = new HashMap<>();
    log.forEach(
        record -> left.computeIfAbsent(record.partition(), p -> new ArrayList<>()).add(record));
    List<ConsumerRecord<String, byte[]>> order = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Integer> partitions = List.copyOf(left.keySet());
      int partition = partitions.get(random.nextInt(partitions.size()));
      order.add(left.get(partition).remove(0));
      left.values().removeIf(List::isEmpty);
    }
    return order;
  }
}
