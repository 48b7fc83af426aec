package newswatch.alerts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import newswatch.events.channel.KafkaConnection;
import org.junit.jupiter.api.Test;

class AlertsConfigTest {

  @Test
  void every_fault_is_told_at_once() {
    KafkaConnection connection = new KafkaConnection("localhost:9092");

    assertThatThrownBy(() -> new AlertsConfig(connection, Path.of("state"), "a b", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("instance must be")
        .hasMessageContaining("\"a b\"")
        .hasMessageContaining("threads must be at least 1, not 0");
  }
}
