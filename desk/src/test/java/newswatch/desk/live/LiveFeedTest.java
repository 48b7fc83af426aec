package newswatch.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import newswatch.desk.channel.LogInMemory;
import newswatch.events.Appearance;
import newswatch.events.Appearances;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channels;
import newswatch.events.json.Json;
import org.apache.kafka.common.errors.DisconnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
  private final LogInMemory log =
      new LogInMemory(Channels.TAGGED.name(), 4)
          .with(Channels.ALERTS.name(), 4)
          .with(Channels.REJECTED.name(), 1)
          .with(Channels.APPEARANCES.name(), 1);
  private final LiveMemory memory = new LiveMemory();
  private final LiveFeed feed = new LiveFeed(memory, log::consumer, InstantSource.system());

  @AfterEach
  void stop() {
    feed.close();
  }

  @Test
  void what_was_there_is_put_in_order_of_time_and_what_comes_is_added() {
    tagged(0, 30, "third");
    tagged(1, 10, "first");
    tagged(1, 40, "fourth");
    tagged(2, 20, "second");
    feed.start();
    await().until(() -> ids().equals(List.of("fourth", "third", "second", "first")));
    tagged(3, 5, "late");
    await().until(() -> ids().get(0).equals("late"));
  }

  @Test
  void the_last_that_was_told_of_the_sources_of_a_document_counts() {
    Appearance wire = new Appearance("Wire", null, Instant.EPOCH);
    Appearance mirror = new Appearance("Mirror", null, Instant.EPOCH);
    Appearance third = new Appearance("Third", null, Instant.EPOCH);
    appeared(wire, mirror);
    log.append(Channels.APPEARANCES.name(), 0, 1, "d", new byte[] {'{'});
    appeared(wire, mirror, third);
    feed.start();
    await().until(() -> memory.appearances().of("d").equals(List.of(wire, mirror, third)));
    assertThat(memory.appearances().of("other")).isEmpty();
  }

  private void appeared(Appearance... sources) {
    Appearances appearances = new Appearances("d", List.of(sources), 0);
    byte[] value = Channels.APPEARANCES.value().encode(appearances);
    log.append(Channels.APPEARANCES.name(), 0, 1, "d", value);
  }

  @Test
  void a_position_never_includes_what_stands_later_in_its_partition() throws Exception {
    tagged(0, 50, "a");
    tagged(0, 10, "b");
    tagged(1, 20, "c");
    feed.start();
    await().until(() -> ids().size() == 3);
    var seen = new HashSet<String>();
    var all = memory.newest(LiveKind.TAGGED, 9).events();
    for (var passed : memory.next(0, Duration.ZERO).events()) {
      seen.add(passed.event().id());
      assertThat(all.stream().filter(passed.position()::includes).map(LiveEvent::id))
          .containsExactlyInAnyOrderElementsOf(seen);
    }
  }

  @Test
  void only_the_end_of_a_long_channel_is_read() {
    for (int i = 0; i < 1_000; i++) {
      tagged(0, i, "d" + i);
    }
    feed.start();
    await().until(() -> !ids().isEmpty());
    assertThat(ids()).hasSize(LiveMemory.KEPT).startsWith("d999").endsWith("d800");
  }

  @Test
  void a_record_that_cannot_be_read_is_left_out_and_json_travels_as_it_came() {
    append(0, "{\"document\":{\"id\":\"d\"");
    append(0, "{\"document\":\n {\"id\":\"d\",\"title\":\"t\",\"text\":\"x\"},\"later\":1}");
    feed.start();
    await().until(() -> !ids().isEmpty());
    assertThat(memory.newest(LiveKind.TAGGED, 9).events())
        .singleElement()
        .extracting(LiveEvent::json)
        .isEqualTo("{\"document\":  {\"id\":\"d\",\"title\":\"t\",\"text\":\"x\"},\"later\":1}");
  }

  @Test
  void after_a_fault_of_the_cluster_it_goes_on_and_repeats_nothing() {
    tagged(0, 1, "before");
    feed.start();
    await().until(() -> ids().equals(List.of("before")));
    log.failNextPoll(new DisconnectException("gone"));
    await().until(log::hasFailed);
    tagged(0, 2, "after");
    await().until(() -> ids().equals(List.of("after", "before")));
    await().until(() -> feed.health().ok());
  }

  @Test
  void it_is_healthy_when_the_channels_were_read_and_answer() {
    assertThat(feed.health().ok()).isFalse();
    feed.start();
    await().until(() -> feed.health().ok());
    assertThat(feed.health().detail()).contains("newswatch.tagged").contains("lag 0");
  }

  @Test
  void it_waits_for_channels_that_do_not_exist_yet() {
    var missing =
        new LiveFeed(memory, new LogInMemory("other", 1)::consumer, InstantSource.system());
    try {
      missing.start();
      await()
          .until(() -> missing.health().detail().contains("there is no channel newswatch.tagged"));
      assertThat(missing.health().ok()).isFalse();
    } finally {
      missing.close();
    }
  }

  private List<String> ids() {
    return memory.newest(LiveKind.TAGGED, LiveMemory.KEPT).events().stream()
        .map(LiveEvent::id)
        .toList();
  }

  private void tagged(int partition, long time, String id) {
    var document = Document.builder(id, "A title", "a text").build();
    var tagged = TaggedDocument.untagged(document);
    log.append(Channels.TAGGED.name(), partition, time, id, Json.bytes(tagged));
  }

  private void append(int partition, String json) {
    log.append(Channels.TAGGED.name(), partition, 0, "k", json.getBytes(StandardCharsets.UTF_8));
  }
}
