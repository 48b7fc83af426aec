package newswatch.ingest.poll.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HostQueuesTest {
  private static final String HOST = "example.org";

  private final HostQueues<PolledFeed> queues = new HostQueues<>();

  @Test
  void sources_of_a_host_leave_in_the_order_in_which_they_came() {
    PolledFeed first = waiting("first", HOST, 100);
    PolledFeed second = waiting("second", HOST, 50);
    assertThat(queues.opened(99)).as("before the host may be asked").isNull();
    assertThat(queues.opened(100)).isEqualTo(HOST);
    assertThat(queues.take(HOST)).isSameAs(first);
    queues.opensAgain(HOST, 200);
    assertThat(queues.opened(199)).isNull();
    assertThat(queues.opened(200)).isEqualTo(HOST);
    assertThat(queues.take(HOST)).isSameAs(second);
    queues.opensAgain(HOST, 300);
    assertThat(queues.isWaitedFor(HOST)).isFalse();
    assertThat(queues.nextOpening()).isEqualTo(PolledFeed.NEVER);
  }

  @Test
  void a_host_that_rests_holds_up_no_other() {
    waiting("slow", "slow.example", 1_000_000);
    waiting("quick", "quick.example", 10);
    assertThat(queues.nextOpening()).isEqualTo(10);
    assertThat(queues.opened(10)).isEqualTo("quick.example");
    assertThat(queues.opened(10)).isNull();
  }

  @Test
  void who_was_removed_or_asked_for_anew_while_waiting_is_passed_over() {
    PolledFeed removed = waiting("removed", HOST, 1);
    PolledFeed rescheduled = waiting("rescheduled", HOST, 1);
    PolledFeed last = waiting("last", HOST, 1);
    removed.due(PolledFeed.NEVER);
    rescheduled.due(5);
    assertThat(queues.opened(1)).isEqualTo(HOST);
    assertThat(queues.take(HOST)).isSameAs(last);
    assertThat(queues.take(HOST)).isNull();
  }

  @Test
  void who_waits_twice_goes_once() {
    PolledFeed feed = waiting("twice", HOST, 1);
    queues.add(HOST, feed, 1);
    assertThat(queues.take(HOST)).isSameAs(feed);
    assertThat(queues.take(HOST)).isNull();
  }

  @Property
  void everybody_goes_once_and_each_turn_looks_at_one_host(
      @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> hosts) {
    HostQueues<PolledFeed> many = new HostQueues<>();
    Map<String, List<PolledFeed>> expected = new HashMap<>();
    for (int i = 0; i < hosts.size(); i++) {
      PolledFeed feed = feed("feed" + i);
      String host = "host" + hosts.get(i);
      many.add(host, feed, hosts.get(i));
      expected.computeIfAbsent(host, any -> new ArrayList<>()).add(feed);
    }
    Map<String, List<PolledFeed>> gone = new HashMap<>();
    int looks = 0;
    for (long now = 0; now < 1_000; now++) {
      for (String host = many.opened(now); host != null; host = many.opened(now)) {
        looks++;
        gone.computeIfAbsent(host, any -> new ArrayList<>()).add(many.take(host));
        many.opensAgain(host, now + 10);
      }
    }
    assertThat(gone).isEqualTo(expected);
    assertThat(looks).isEqualTo(hosts.size());
  }

  private PolledFeed waiting(String id, String host, long opening) {
    PolledFeed feed = feed(id);
    queues.add(host, feed, opening);
    return feed;
  }

  private static PolledFeed feed(String id) {
    return new PolledFeed(id, 0, new byte[0], 0);
  }
}
