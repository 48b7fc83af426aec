package newswatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import newswatch.events.rules.SourceState;
import newswatch.ingest.publish.SourceMemory;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestServiceTest {
  @TempDir Path inbox;

  private final Outgoing outgoing = new Outgoing();
  private final AtomicBoolean away = new AtomicBoolean();

  @Test
  void files_are_published_as_they_come_until_the_service_is_closed() throws IOException {
    Files.writeString(inbox.resolve("a.txt"), "one");
    IngestService service = service();
    assertThat(service.healthy()).isFalse();
    service.start();
    await().until(() -> outgoing.progress.size() == 1);
    Files.writeString(inbox.resolve("b.txt"), "two");
    await().until(() -> outgoing.progress.size() == 2);
    assertThat(service.healthy()).isTrue();
    service.close();
    assertThat(service.healthy()).isFalse();
    assertThat(service.state()).isEqualTo("stopped");
    assertThat(outgoing.documents()).containsExactly("one", "two");
  }

  @Test
  void a_kafka_that_is_away_at_the_start_is_waited_for() throws IOException {
    Files.writeString(inbox.resolve("a.txt"), "one");
    away.set(true);
    try (IngestService service = service()) {
      service.start();
      await().until(() -> service.state().contains("no answer"));
      assertThat(service.healthy()).isFalse();
      away.set(false);
      await().until(service::healthy);
      await().until(() -> outgoing.progress.size() == 1);
    }
  }

  private IngestService service() {
    return new IngestService(
        new IngestConfig(List.of(new FollowedFolder(inbox, "inbox")), Duration.ofMillis(10)),
        outgoing.publisher(),
        new MemoryThatMayBeAway(),
        outgoing);
  }

  private final class MemoryThatMayBeAway implements SourceMemory {
    @Override
    public Map<String, SourceState> recall() {
      if (away.get()) {
        throw new KafkaException("no answer");
      }
      return outgoing.recall();
    }

    @Override
    public void remember(Collection<SourceState> states) {
      outgoing.remember(states);
    }
  }
}
