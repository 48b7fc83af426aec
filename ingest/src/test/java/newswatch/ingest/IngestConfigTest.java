package newswatch.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngestConfigTest {

  @Test
  void all_faults_are_told_together() {
    var twice =
        List.of(new FollowedFolder(Path.of("a"), "in"), new FollowedFolder(Path.of("b"), "in"));
    assertThatThrownBy(() -> new IngestConfig(twice, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 10 ms")
        .hasMessageContaining("\"in\"");
  }

  @Test
  void a_folder_must_have_a_name() {
    assertThatThrownBy(() -> new FollowedFolder(Path.of("a"), " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name");
  }
}
