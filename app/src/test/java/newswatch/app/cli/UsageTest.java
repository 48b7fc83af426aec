package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
      strings = {
        "up",
        "serve",
        "replay",
        "read",
        "tag",
        "match",
        "watch",
        "watch test",
        "actors",
        "feed",
        "feed check",
        "feed add",
        "feed import",
        "feed export",
        "seeds",
        "tail",
        "explain",
        "evaluate",
        "bench"
      })
  void every_command_has_help_with_examples(String command) {
    Session help = Session.run("", (command + " --help").split(" "));
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
            List.of("watch"),
            List.of("actors"),
            List.of("actors", "accept"),
            List.of("actors", "accept", "x", "--type", "planet"),
            List.of("actors", "accept", "x", "--alias", "y:weak"),
            List.of("watch", "test"),
            List.of("watch", "test", "(", "--explain", "x"),
            List.of("watch", "test", "x", "--explain", ""),
            List.of("watch", "test", "x", "--json"),
            List.of("feed"),
            List.of("feed", "check"),
            List.of("feed", "check", "x", "--allow-network", "10.0.0.1/8"),
            List.of("feed", "check", "x", "--allow-port", "0"),
            List.of("feed", "check", "x", "--timeout", "0"),
            List.of("explain"),
            List.of("explain", ""),
            List.of("explain", "one", "two"),
            List.of("tail", "nonsense", "--kafka", "127.0.0.1:1"),
            List.of("up", "--kafka", ""),
            List.of("up", "--data", ""),
            List.of("read", ""),
            List.of("evaluate", folder.resolve("nothing").toString()),
            List.of("evaluate", folder.toString()),
            List.of("evaluate", ""),
            List.of("evaluate", "--worst", "-1"),
            List.of("evaluate", "--min", "topics.f1"),
            List.of("evaluate", "--max", "=1"),
            List.of("up", "--kafka", "localhost"),
            List.of("tail", "alerts", "--kafka", "localhost:port"),
            List.of("watch", "list", "--kafka", "localhost:99999"),
            List.of("up", "--public-address", "example.org"),
            List.of("up", "--public-address", "https://e x"),
            List.of("up", "--websub-secret", "env:X"),
            List.of("serve", "ingest", "--public-address", "https://news.example.org"),
            List.of("serve", "nonsense", "--kafka", "127.0.0.1:1"),
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
  void without_a_running_system_commands_say_how_to_get_one() {
    Session tail = Session.run("", "tail", "alerts", "--data", folder.toString());
    assertThat(tail.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    assertThat(tail.err()).contains("no newswatch runs on").contains("newswatch up");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"up", "serve enrich", "replay", "tail alerts", "watch list", "explain 0c8f"})
  void a_broker_that_is_not_there_is_noticed_at_once(String command) throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of("--kafka", "127.0.0.1:" + port));
    assertTimeout(
        Duration.ofSeconds(3),
        () -> {
          Session session = Session.run("", arguments.toArray(String[]::new));
          assertThat(session.status()).isEqualTo(ExitStatus.UNAVAILABLE);
          assertThat(session.err()).contains("no Kafka answers at 127.0.0.1:" + port);
        });
  }

  @Test
  void measuring_without_the_sources_says_where_it_can_be_done() {
    Session bench = Session.run("", "bench", "match", "--watches", "10");
    assertThat(bench.status()).isEqualTo(ExitStatus.UNAVAILABLE);
    assertThat(bench.err()).contains("source checkout").contains("./newswatch bench match");
    assertThat(Session.run("", "--help").out()).contains("  bench ");
  }

  @Test
  void an_unknown_command_is_answered_with_the_known_ones() {
    assertThat(Session.run("", "wach").err()).contains("no command \"wach\"").contains(" watch ");
    assertThat(Session.run("", "watch", "ad").err())
        .contains("no command \"ad\"")
        .contains(" add ");
  }
}
