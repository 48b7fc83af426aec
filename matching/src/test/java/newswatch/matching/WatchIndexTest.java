package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WatchIndexTest {
  private static final MatchDocument MINE =
      MatchDocument.builder("Mes Aynak", "The copper mine in Logar").language("en-GB").build();

  private final WatchIndex<String> index = new WatchIndex<>();

  @Test
  void matches_come_sorted_by_key_with_their_evidence() {
    index.put("b", query("copper NEAR/3 logar"));
    index.put("a", query("\"mes aynak\""));
    index.put("c", query("zinc"));
    assertThat(index.match(MINE))
        .containsExactly(
            new Match<>("a", List.of(new Span(Field.TITLE, 0, 9))),
            new Match<>("b", List.of(new Span(Field.TEXT, 4, 10), new Span(Field.TEXT, 19, 24))));
  }

  @Test
  void a_replaced_query_is_gone_and_a_removed_one_as_well() {
    index.put("a", query("copper"));
    index.put("a", query("zinc"));
    assertThat(index.match(MINE)).isEmpty();
    index.put("a", query("mine"));
    assertThat(index.match(MINE)).hasSize(1);
    index.remove("a");
    index.remove("a");
    assertThat(index.match(MINE)).isEmpty();
    assertThat(index.size()).isZero();
  }

  @Test
  void a_query_of_which_nothing_must_be_there_is_still_asked() {
    index.put(
        "a",
        query(
            "(copper OR NOT logar) AND (zinc OR NOT gold)"
                + " AND (lang:en OR NOT mine) AND (copper OR lang:fa)"));
    index.put("b", query("lang:en -zinc"));
    index.put("c", query("NOT (NOT copper)"));
    assertThat(index.match(MINE)).extracting(Match::key).containsExactly("a", "b", "c");
  }

  @Test
  void a_match_beside_replacements_sees_the_old_or_the_new_query() throws Exception {
    index.put("a", query("copper"));
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> writing =
          writer.submit(
              () -> {
                for (int i = 0; i < 20_000; i++) {
                  index.put("a", query(i % 2 == 0 ? "mine" : "copper"));
                }
              });
      int matched = 0;
      while (!writing.isDone()) {
        assertThat(index.match(MINE)).hasSize(1);
        matched++;
      }
      writing.get();
      assertThat(matched).isPositive();
    } finally {
      writer.shutdownNow();
    }
  }

  @Test
  void several_threads_change_and_match_without_losing_anything() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> writing = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        String name = "t" + thread;
        writing.add(threads.submit(() -> changeAndMatch(name)));
      }
      for (Future<?> future : writing) {
        future.get();
      }
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } finally {
      threads.shutdownNow();
    }
    assertThat(index.size()).isEqualTo(4 * 500);
    assertThat(index.match(MINE)).hasSize(4 * 500);
  }

  private void changeAndMatch(String name) {
    for (int i = 0; i < 1000; i++) {
      index.put(name + "-" + i, query(i % 2 == 0 ? "copper" : "copper logar"));
      if (i % 100 == 0) {
        assertThat(index.match(MINE)).isNotEmpty();
      }
      if (i % 2 == 1) {
        index.remove(name + "-" + i);
      }
    }
  }

  @Test
  void ten_thousand_watches_are_added_one_by_one_within_two_seconds() {
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      queries.add(
          query("\"name" + i + " surname\" OR (topic" + i % 100 + " NEAR/10 place" + i + ")"));
    }
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    for (int i = 0; i < queries.size(); i++) {
      index.put("w" + i, queries.get(i));
    }
    assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(2));
    assertThat(index.match(MatchDocument.builder("", "topic5 at place105").build())).hasSize(1);
  }

  private static Query query(String text) {
    return ((ParsedQuery.Accepted) QueryParser.parse(text)).query();
  }
}
