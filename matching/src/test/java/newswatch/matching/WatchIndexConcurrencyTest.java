package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Several threads change an index and others match with it: every match must show a state that the
 * index was in while the match ran, and none older than what a match before it has shown.
 */
class WatchIndexConcurrencyTest {
  private static final int CHANGES = 8_000;

  /** Writers wait for readers, so that a match meets a few changes and not a thousand. */
  private static final int CHANGES_PER_MATCH = 4;

  private static final int WRITERS = 2;
  private static final int READERS = 2;

  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
  private final ExecutorService merges = Executors.newSingleThreadExecutor();
  private final WatchIndex<Integer> index = WatchIndexes.with(merges);
  private final AtomicInteger matches = new AtomicInteger();
  private final AtomicInteger matchesBesideChanges = new AtomicInteger();

  @AfterEach
  void stop() throws InterruptedException {
    threads.shutdownNow();
    merges.shutdownNow();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(merges.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void every_match_shows_the_index_between_two_changes() throws Exception {
    WatchIndexes.putAll(index, ballast(3_000, 0));
    List<History> histories = new ArrayList<>();
    List<Future<?>> working = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      History history = new History(writer, CHANGES);
      histories.add(history);
      Random random = new Random(writer);
      working.add(threads.submit(() -> change(history, random)));
    }
    for (int reader = 0; reader < READERS; reader++) {
      working.add(threads.submit(() -> matchUntilAllIsDone(histories)));
    }
    for (Future<?> future : working) {
      future.get(1, TimeUnit.MINUTES);
    }
    assertThat(matchesBesideChanges).hasPositiveValue();
    List<Match<Integer>> last = index.match(History.DOCUMENT);
    histories.forEach(history -> history.check(last, CHANGES, CHANGES));
  }

  /** Makes the changes of a history, and others beside them that no match shows. */
  private void change(History history, Random random) {
    for (int change = 0; change < CHANGES; change++) {
      while (change > CHANGES_PER_MATCH * matches.get()) {
        Thread.yield();
      }
      history.make(change, index);
      if (random.nextInt(2) == 0) {
        index.remove(History.BALLAST + random.nextInt(3_000));
      }
      if (random.nextInt(100) == 0) {
        WatchIndexes.putAll(index, ballast(100, random.nextInt(2_900)));
      }
    }
  }

  private void matchUntilAllIsDone(List<History> histories) {
    try {
      boolean done = false;
      while (!done) {
        done = histories.stream().allMatch(History::isDone);
        matches.incrementAndGet();
        matchOnce(histories);
      }
    } finally {
      matches.set(CHANGES); // lets writers go on when a reader has failed
    }
  }

  private void matchOnce(List<History> histories) {
    int[] earliest = histories.stream().mapToInt(History::earliestToSee).toArray();
    List<Match<Integer>> shown = index.match(History.DOCUMENT);
    for (int i = 0; i < earliest.length; i++) {
      int latest = histories.get(i).latestToSee();
      matchesBesideChanges.addAndGet(latest > earliest[i] ? 1 : 0);
      histories.get(i).check(shown, earliest[i], latest);
    }
  }

  private static Map<Integer, Query> ballast(int count, int from) {
    Map<Integer, Query> queries = new HashMap<>();
    for (int i = from; i < from + count; i++) {
      queries.put(History.BALLAST + i, Queries.parsed("copper unseen" + i));
    }
    return queries;
  }
}
