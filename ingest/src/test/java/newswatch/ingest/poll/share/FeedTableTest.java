package newswatch.ingest.poll.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedTableTest {
  private final FeedTable table = new FeedTable();

  @Test
  void what_is_due_first_comes_first_and_nothing_before_its_time() {
    PolledFeed late = scheduled("late", 0, 20);
    PolledFeed soon = scheduled("soon", 0, 10);
    assertThat(table.nextDue()).isEqualTo(10);
    assertThat(table.pollDue(9)).isNull();
    assertThat(table.pollDue(30)).isSameAs(soon);
    assertThat(table.pollDue(30)).isSameAs(late);
    assertThat(table.pollDue(30)).isNull();
    assertThat(table.nextDue()).isEqualTo(PolledFeed.NEVER);
  }

  @Test
  void the_last_time_that_a_source_was_given_counts() {
    PolledFeed feed = scheduled("feed", 0, 10);
    table.schedule(feed, 50);
    assertThat(table.pollDue(49)).isNull();
    assertThat(table.pollDue(50)).isSameAs(feed);
    table.schedule(feed, 60);
    table.schedule(feed, PolledFeed.NEVER);
    assertThat(table.pollDue(100)).isNull();
  }

  @Test
  void what_is_being_polled_is_not_due() {
    PolledFeed feed = scheduled("feed", 0, 10);
    feed.underway(true);
    assertThat(table.pollDue(10)).isNull();
  }

  @Test
  void what_is_removed_waits_nowhere() {
    PolledFeed feed = scheduled("feed", 0, 10);
    HostQueues queues = new HostQueues();
    queues.add("example.org", feed, 0);
    table.remove("feed");
    assertThat(table.pollDue(10)).isNull();
    assertThat(queues.take("example.org")).isNull();
  }

  @Test
  void a_partition_that_is_given_away_takes_its_sources_along() {
    PolledFeed given = scheduled("given", 1, 10);
    PolledFeed kept = scheduled("kept", 2, 10);
    table.removeAll(1);
    assertThat(table.size()).isEqualTo(1);
    assertThat(given.due()).isEqualTo(PolledFeed.NEVER);
    assertThat(table.of(2)).containsExactly(kept);
    assertThat(table.pollDue(10)).isSameAs(kept);
  }

  private PolledFeed scheduled(String id, int partition, long at) {
    PolledFeed feed = new PolledFeed(id, partition, new byte[0], 0);
    table.put(feed);
    table.schedule(feed, at);
    return feed;
  }
}
