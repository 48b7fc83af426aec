package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswatch.events.channel.KafkaConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichConfigTest {
  private static final KafkaConnection CONNECTION = new KafkaConnection("localhost:9092");

  @TempDir private Path folder;

  @Test
  void all_faults_are_reported_together() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EnrichConfig(CONNECTION, file, "a b", 0))
        .withMessageContainingAll("threads must be", "instance must be", "is a file");
  }

  @Test
  void a_folder_that_is_not_there_yet_is_fine() {
    EnrichConfig config = new EnrichConfig(CONNECTION, folder.resolve("new"), "enrich-0", 2);

    assertThat(config.settings().properties())
        .containsEntry("application.id", "newswatch-enrich")
        .containsEntry("num.stream.threads", 2);
  }
}
