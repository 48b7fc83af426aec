package newswatch.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

class WatchHistoryTest {
  private static final Watch FIRST = new Watch("w", "W", "copper", null, 1);
  private static final Watch THIRD = new Watch("w", "W", "zinc", null, 3);

  @Test
  void a_version_is_found_while_the_channel_has_it() {
    WatchHistory history = new WatchHistory(List.of(FIRST, THIRD), false);
    assertThat(history.version(1)).contains(FIRST);
    assertThat(history.version(2)).isEmpty();
    assertThat(history.current()).contains(THIRD);
  }

  @Test
  void a_watch_that_was_removed_has_versions_but_is_not_there() {
    WatchHistory history = new WatchHistory(List.of(FIRST), true);
    assertThat(history.version(1)).contains(FIRST);
    assertThat(history.current()).isEmpty();
  }
}
