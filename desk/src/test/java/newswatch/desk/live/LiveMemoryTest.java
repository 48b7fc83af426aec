package newswatch.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveMemoryTest {
  private static final Duration LONG = Duration.ofSeconds(10);

  private final LiveMemory memory = new LiveMemory();
  private long offset;

  @Test
  void the_last_two_hundred_of_each_kind_are_kept_newest_first() {
    for (int i = 0; i < 500; i++) {
      memory.add(tagged("d" + i, "{}"));
    }
    memory.add(new LiveEvent(LiveKind.ALERT, "a", 0, 0, 0, "{}"));
    assertThat(memory.newest(LiveKind.TAGGED, 1_000).events())
        .hasSize(LiveMemory.KEPT)
        .extracting(LiveEvent::id)
        .startsWith("d499", "d498")
        .endsWith("d300");
    assertThat(memory.newest(LiveKind.TAGGED, 2).events())
        .extracting(LiveEvent::id)
        .containsExactly("d499", "d498");
    assertThat(memory.newest(LiveKind.ALERT, 5).events()).hasSize(1);
    assertThat(memory.find(LiveKind.TAGGED, "d300")).isPresent();
    assertThat(memory.find(LiveKind.TAGGED, "d299")).isEmpty();
  }

  @Test
  void enormous_texts_are_fewer_and_the_newest_one_is_always_kept() {
    String large = "x".repeat((int) LiveMemory.LARGEST / 4);
    for (int i = 0; i < 10; i++) {
      memory.add(tagged("d" + i, large));
    }
    assertThat(memory.newest(LiveKind.TAGGED, 200).events()).hasSize(4);
    memory.add(tagged("huge", large.repeat(5)));
    assertThat(memory.newest(LiveKind.TAGGED, 200).events())
        .extracting(LiveEvent::id)
        .containsExactly("huge");
  }

  @Test
  void the_newest_version_of_a_document_is_found() {
    memory.add(tagged("d", "first"));
    memory.add(tagged("d", "second"));
    assertThat(memory.find(LiveKind.TAGGED, "d"))
        .get()
        .extracting(LiveEvent::json)
        .isEqualTo("second");
  }

  @Test
  void a_reader_gets_everything_once_and_in_order() throws InterruptedException {
    for (int i = 0; i < 150; i++) {
      memory.add(tagged("d" + i, "{}"));
    }
    long cursor = 0;
    int read = 0;
    while (cursor < 150) {
      var batch = memory.next(cursor, Duration.ZERO);
      assertThat(batch.missed()).isZero();
      for (var passed : batch.events()) {
        assertThat(passed.event().id()).isEqualTo("d" + read++);
      }
      cursor = batch.cursor();
    }
    assertThat(read).isEqualTo(150);
    assertThat(memory.next(cursor, Duration.ofMillis(1)).events()).isEmpty();
  }

  @Test
  void a_reader_that_is_too_late_is_told_how_much_it_missed() throws InterruptedException {
    memory.add(tagged("seen", "{}"));
    long cursor = memory.now();
    for (int i = 0; i < 250; i++) {
      memory.add(tagged("d" + i, "{}"));
    }
    var batch = memory.next(cursor, Duration.ZERO);
    assertThat(batch.missed()).isEqualTo(50);
    assertThat(batch.events().get(0).event().id()).isEqualTo("d50");
    assertThat(memory.next(memory.oldest(), Duration.ZERO).missed()).isZero();
  }

  @Test
  void a_waiting_reader_is_woken_by_an_event_and_by_the_end() throws Exception {
    var event = CompletableFuture.supplyAsync(() -> await(0));
    memory.add(tagged("d", "{}"));
    assertThat(event.get(5, TimeUnit.SECONDS).events()).hasSize(1);
    var end = CompletableFuture.supplyAsync(() -> await(1));
    memory.close();
    assertThat(end.get(5, TimeUnit.SECONDS).events()).isEmpty();
    assertThat(memory.isClosed()).isTrue();
  }

  private LiveMemory.Batch await(long cursor) {
    try {
      return memory.next(cursor, LONG);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private LiveEvent tagged(String id, String json) {
    return new LiveEvent(LiveKind.TAGGED, id, 0, offset++, 0, json);
  }
}
