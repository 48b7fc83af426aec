package newswatch.alerts.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import newswatch.alerts.match.OccasionWatch;
import newswatch.alerts.match.WatchSet;
import newswatch.events.Alert;
import newswatch.events.OccasionKind;
import newswatch.events.rules.Burst;
import newswatch.events.rules.Counted;
import newswatch.events.rules.Newcomer;
import newswatch.events.rules.Silence;
import newswatch.events.rules.Watch;
import newswatch.events.rules.When;
import org.junit.jupiter.api.Test;

/** Whatever the partitions, the order of arrival, restarts and rests: the same alerts. */
class OccasionsOrderPropertyTest {
  private static final long MINUTE = 60_000;
  private static final long DAY = 24 * 60 * MINUTE;
  private static final long START = 20_000 * DAY;
  private static final int DAYS = 24;

  private final WatchSet watches = new WatchSet();

  OccasionsOrderPropertyTest() {
    put("burst", new Burst(Duration.ofHours(1), 5, 3, Counted.STORIES));
    put("volume", new Burst(Duration.ofHours(6), 5, 2, Counted.DOCUMENTS));
    put("silence", new Silence(Duration.ofHours(6)));
    put("usual", new Silence(null));
    put("newcomer", new Newcomer(null, null, 9));
  }

  @Property(tries = 60)
  void alerts_do_not_depend_on_partitions_and_on_order_within_the_grace(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int partitions) {
    List<Arrival> news = news(new Random(seed));
    List<Alert> inOrder = decided(news, 1);
    List<Arrival> log = late(news, new Random(seed + 1), partitions);

    assertThat(replayed(log, partitions, new Random(seed + 2), false)).isEqualTo(inOrder);
    assertThat(replayed(log, partitions, new Random(seed + 3), true)).isEqualTo(inOrder);
  }

  @Property(tries = 20)
  void a_stream_that_rests_in_between_gives_the_same_alerts(@ForAll long seed) {
    List<Arrival> news = news(new Random(seed));
    Random random = new Random(seed);
    Occasions occasions = new Occasions(new HeapOccasionStore(), watches::occasions, 1);
    List<Alert> alerts = new ArrayList<>();
    for (Arrival arrival : late(news, random, 1)) {
      alerts.addAll(occasions.take(arrival.occurrence(0)));
      if (random.nextInt(10) == 0) {
        alerts.addAll(occasions.rest(arrival.arrived()));
      }
    }
    alerts.addAll(occasions.finish());
    assertThat(sorted(alerts)).isEqualTo(decided(news, 1));
  }

  @Test
  void the_news_of_these_tests_has_every_kind_of_occasion() {
    List<Alert> alerts = new ArrayList<>();
    for (int seed = 0; seed < 10; seed++) {
      alerts.addAll(decided(news(new Random(seed)), 1));
    }
    assertThat(alerts).extracting(alert -> alert.occasion().kind()).contains(OccasionKind.values());
    assertThat(alerts)
        .extracting(alert -> alert.document().id())
        .as("of five watches, whose documents are named after them")
        .extracting(id -> id.substring(0, id.indexOf('-')))
        .contains("burst", "volume", "silence", "usual", "newcomer");
  }

  /** A document on its way: when it was published, and when it arrives. */
  private record Arrival(Occurrence news, long arrived) {
    Occurrence occurrence(int partition) {
      return new Occurrence(partition, news.time(), news.meetings());
    }
  }

  /** Some weeks of news with days and nights, bursts, copies and silences, in order of time. */
  private List<Arrival> news(Random random) {
    List<Arrival> news = new ArrayList<>();
    int burst = 8 + random.nextInt(DAYS - 10);
    for (int day = 0; day < DAYS; day++) {
      int documents = day == burst + 1 ? 0 : 12 + (day == burst ? 60 : 0);
      for (int i = 0; i < documents; i++) {
        boolean inBurst = i >= 12;
        long time =
            START + day * DAY + (inBurst ? 600 + random.nextInt(90) : random.nextInt(960)) * MINUTE;
        news.add(arrival(time, day + "." + i, random));
      }
    }
    news.sort(Comparator.comparingLong(arrival -> arrival.news().time()));
    return news;
  }

  private Arrival arrival(long time, String name, Random random) {
    List<newswatch.alerts.match.Meeting> meetings = new ArrayList<>();
    for (OccasionWatch watch : watches.occasions()) {
      if (random.nextInt(8) > 0) {
        meetings.add(
            Meetings.at(
                watch.key(),
                time,
                watch.watch().id() + "-" + name,
                random.nextInt(4) == 0 ? "story " + random.nextInt(5) : null,
                "actor " + (int) Math.pow(random.nextInt(12), 2)));
      }
    }
    return new Arrival(new Occurrence(0, time, meetings), time);
  }

  /** The order in which they arrive, each later than it was published, within the grace. */
  private static List<Arrival> late(List<Arrival> news, Random random, int partitions) {
    return news.stream()
        .map(
            arrival ->
                new Arrival(
                    arrival.news(),
                    arrival.arrived() + random.nextInt((int) Occasions.GRACE.toMillis() + 1)))
        .sorted(Comparator.comparingLong(Arrival::arrived))
        .toList();
  }

  /** Partitions are read at any pace, one perhaps to its end before the next begins. */
  private List<Alert> replayed(List<Arrival> log, int partitions, Random random, boolean restarts) {
    List<List<Arrival>> queues = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      queues.add(new ArrayList<>());
    }
    log.forEach(arrival -> queues.get(random.nextInt(partitions)).add(arrival));
    HeapOccasionStore store = new HeapOccasionStore();
    Occasions occasions = new Occasions(store, watches::occasions, partitions);
    List<Alert> alerts = new ArrayList<>();
    while (queues.stream().anyMatch(queue -> !queue.isEmpty())) {
      int partition = random.nextInt(partitions);
      List<Arrival> queue = queues.get(partition);
      List<Arrival> batch = queue.subList(0, Math.min(queue.size(), 1 + random.nextInt(400)));
      for (Arrival arrival : batch) {
        alerts.addAll(occasions.take(arrival.occurrence(partition)));
      }
      batch.clear();
      if (restarts) {
        occasions = new Occasions(store, watches::occasions, partitions);
      }
    }
    alerts.addAll(occasions.finish());
    return sorted(alerts);
  }

  private List<Alert> decided(List<Arrival> news, int partitions) {
    Occasions occasions = new Occasions(new HeapOccasionStore(), watches::occasions, partitions);
    List<Alert> alerts = new ArrayList<>();
    news.forEach(arrival -> alerts.addAll(occasions.take(arrival.occurrence(0))));
    alerts.addAll(occasions.finish());
    return sorted(alerts);
  }

  private static List<Alert> sorted(List<Alert> alerts) {
    return alerts.stream()
        .sorted(Comparator.comparing(Occasions::time).thenComparing(Alert::id))
        .toList();
  }

  private void put(String id, When when) {
    watches.changed(id, Watch.builder(id, "word" + id).when(when).build());
  }
}
