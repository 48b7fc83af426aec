package newswatch.ingest.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
  private static final String VALUE = "correct horse battery";

  @TempDir Path folder;

  @Test
  void it_is_read_from_a_variable_or_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), VALUE + "\n");
    assertThat(Secret.referenced("env:T", Map.of("T", VALUE)).is(VALUE)).isTrue();
    assertThat(Secret.referenced("file:" + file, Map.of()).is(VALUE)).isTrue();
    assertThat(Secret.referenced("file:" + file, Map.of()).is(VALUE + "x")).isFalse();
  }

  @Test
  void whoever_writes_the_secret_itself_is_told_without_repeating_it() {
    assertThatThrownBy(() -> Secret.referenced(VALUE, Map.of()))
        .hasMessageContaining("env:NAME or file:PATH")
        .hasMessageNotContaining(VALUE);
    assertThatThrownBy(() -> Secret.referenced("env:T", Map.of("T", "short")))
        .hasMessageContaining("16 characters")
        .hasMessageNotContaining("short");
    assertThatThrownBy(() -> Secret.referenced("env:T", Map.of())).hasMessageContaining("T");
    assertThatThrownBy(() -> Secret.referenced("file:" + folder.resolve("no"), Map.of()))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void it_is_never_shown() {
    assertThat(Secret.referenced("env:T", Map.of("T", VALUE))).asString().doesNotContain(VALUE);
  }

  @Test
  void derived_secrets_differ_by_purpose_and_stay_the_same() {
    Secret secret = Secret.referenced("env:T", Map.of("T", VALUE));
    assertThat(secret.derived("a").reveal())
        .isEqualTo(secret.derived("a").reveal())
        .isNotEqualTo(secret.derived("b").reveal())
        .doesNotContain(VALUE);
  }
}
