package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir Path folder;

  @Test
  void help_teaches_by_example_and_fits_the_terminal() {
    Session help = Session.run("", "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("newswatch up").contains("newswatch tag | newswatch match");
    assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"up", "serve", "replay", "read", "tag", "match", "watch", "seeds", "tail"})
  void every_command_has_help_with_examples(String command) {
    Session help = Session.run("", command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Usage: newswatch " + command).contains("Examples:");
  }

  @Test
  void wrong_usage_is_one_line_with_a_remedy() {
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("nonsense"),
            List.of("match"),
            List.of("read", folder.resolve("nothing").toString()),
            List.of("read", "-", "--as", "pdf"),
            List.of("up", "--port", "99999"),
            List.of("up", "--port", "x"),
            List.of("up", "--kafka", ""),
            List.of("up", "--kafka", "127.0.0.1:abc"),
            List.of("serve", "nonsense"),
            List.of("serve", "ingest", "--kafka", "127.0.0.1:1"),
            List.of("watch"),
            List.of("tail", "nonsense", "--kafka", "127.0.0.1:1"),
            List.of("replay", "--speed", "fast"),
            List.of("tag", "--actors", folder.resolve("none.yaml").toString()))) {
      Session session = Session.run("", wrong.toArray(String[]::new));
      assertThat(session.status())
          .as("%s: %s", wrong, session.err())
          .isEqualTo(ExitStatus.WRONG_USAGE);
      assertThat(session.err().lines()).as("%s", wrong).hasSize(1);
      assertThat(session.err()).startsWith("newswatch: ");
      assertThat(session.out()).isEmpty();
    }
  }

  @Test
  void a_wrong_command_names_the_right_ones() {
    assertThat(Session.run("", "nonsense").err())
        .isEqualTo(
            "newswatch: no command nonsense; there are: up serve replay read tag match watch seeds tail\n");
  }

  @Test
  void a_closed_port_is_known_at_once() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          Session tail = Session.run("", "tail", "alerts", "--kafka", "127.0.0.1:1");
          assertThat(tail.status()).isEqualTo(ExitStatus.UNAVAILABLE);
          assertThat(tail.err()).contains("no Kafka answers at 127.0.0.1:1");
        });
  }

  @Test
  void without_a_running_system_commands_say_how_to_get_one() {
    Session tail = Session.run("", "tail", "alerts", "--data", folder.toString());
    assertThat(tail.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    assertThat(tail.err()).contains("no newswatch runs on").contains("newswatch up");
  }
}
