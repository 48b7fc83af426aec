package newswatch.ingest.poll.share;

import static org.assertj.core.api.Assertions.assertThat;

import newswatch.events.source.FeedAccounts;
import org.junit.jupiter.api.Test;

class PollingStatusTest {
  private final PollingStatus status = new PollingStatus();

  @Test
  void what_polls_gave_is_told_as_a_balance_over_all_sources() {
    status.well(2);
    assertThat(status.describe()).isEqualTo("running, 2 sources");
    status.polled(new FeedAccounts(1, 0, 0, 20, 19, 0, 0, 1, 0, 0));
    status.polled(new FeedAccounts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0));
    status.polled(new FeedAccounts(1, 0, 1, 0, 0, 0, 0, 0, 0, 0));
    status.polled(new FeedAccounts(1, 0, 0, 20, 1, 18, 1, 0, 0, 0));
    assertThat(status.describe())
        .isEqualTo(
            "running, 2 sources; 4 polls (1 unchanged, 1 failed): "
                + "40 items = 20 new + 18 known + 1 changed + 1 rejected");
  }

  @Test
  void what_it_suffers_from_comes_before_what_it_gave() {
    status.polled(new FeedAccounts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0));
    status.failing("partition 3: away");
    assertThat(status.healthy()).isFalse();
    assertThat(status.describe()).isEqualTo("failing: partition 3: away");
  }
}
