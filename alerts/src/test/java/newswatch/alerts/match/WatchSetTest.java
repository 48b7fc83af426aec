package newswatch.alerts.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newswatch.events.rules.Watch;
import newswatch.matching.MatchDocument;
import org.junit.jupiter.api.Test;

class WatchSetTest {
  private static final MatchDocument COPPER = MatchDocument.builder("", "copper").build();
  private static final MatchDocument BOTH = MatchDocument.builder("", "copper gold").build();

  private final WatchSet watches = new WatchSet();

  @Test
  void a_refused_query_says_where_and_what_was_expected_and_changes_nothing() {
    watches.changed("w", watch("w", "copper", 1));

    assertThatThrownBy(() -> watches.changed("w", watch("w", "gold OR", 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("watch \"w\", query, character ");

    assertThat(watches.match(COPPER)).extracting(hit -> hit.watch().version()).containsExactly(1);
    assertThat(watches.watches()).hasSize(1);
  }

  @Test
  void a_watch_under_the_key_of_another_is_refused() {
    assertThatThrownBy(() -> watches.changed("other", watch("w", "copper", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("watch \"w\" under the key \"other\"");
    assertThat(watches.watches()).isEmpty();
  }

  @Test
  void removing_what_is_not_there_is_no_fault() {
    watches.removed("w");
    assertThat(watches.watches()).isEmpty();
  }

  @Test
  void a_query_is_never_reported_under_the_version_of_another() throws Exception {
    // Even versions look for one word, odd ones for two: the evidence tells which query it was.
    watches.changed("w", watch("w", "copper", 0));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> work = new ArrayList<>();
      work.add(
          threads.submit(
              () -> {
                for (int version = 1; version < 5_000; version++) {
                  String query = version % 2 == 0 ? "copper" : "copper gold";
                  watches.changed("w", watch("w", query, version));
                }
              }));
      work.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 5_000; i++) {
                  assertThat(watches.match(BOTH))
                      .allSatisfy(
                          hit ->
                              assertThat(hit.evidence())
                                  .hasSize(hit.watch().query().split(" ").length));
                }
              }));
      for (Future<?> done : work) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Watch watch(String id, String query, int version) {
    return new Watch(id, id, query, null, version);
  }
}
