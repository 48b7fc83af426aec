package newswatch.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import newswatch.app.cli.MainCommand;
import newswatch.app.cli.Surroundings;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private static final Path HOME = Path.of("").toAbsolutePath().getParent();

  @TempDir Path folder;

  @Test
  void match_measures_newswatch_and_its_peers() {
    Session session = Session.run("bench", "match", "--watches", "200", "--rounds", "1", "--json");
    assertThat(session.status).as(session.err).isZero();
    JsonNode report = session.json();
    assertThat(report.at("/watches").asInt()).isEqualTo(200);
    assertThat(report.at("/watchesByKind/PHRASE").asInt()).isEqualTo(120);
    assertThat(report.at("/documents/source").asText()).isEqualTo("generated");
    for (String positive :
        List.of(
            "/newswatch/documentsPerCpuSecond",
            "/newswatch/matchesPerDocument",
            "/newswatch/building/heapBytesPerWatch",
            "/newswatch/liveChanges/add/medianMicros",
            "/newswatch/liveChanges/replace/p99Micros",
            "/words/microsPerDocument",
            "/words/wholeToWords",
            "/words/ratioToIcu",
            "/twoThreads/speedUp",
            "/twoThreads/cost",
            "/ratioToBestPeer")) {
      assertThat(report.at(positive).asDouble()).as(positive).isPositive();
    }
    assertThat(report.at("/peers")).hasSize(2);
    for (JsonNode peer : report.at("/peers")) {
      assertThat(peer.at("/agreement/unexplained")).isEmpty();
      assertThat(peer.at("/engine/matchesPerDocument").asDouble())
          .isEqualTo(report.at("/newswatch/matchesPerDocument").asDouble());
      assertThat(peer.at("/ratio").asDouble())
          .isGreaterThanOrEqualTo(report.at("/ratioToBestPeer").asDouble());
    }
  }

  @Test
  void match_takes_the_users_documents_and_shows_people_a_table() throws IOException {
    for (int i = 0; i < 6; i++) {
      Files.writeString(
          folder.resolve(i + ".txt"), "Talks %d\n\nThe Mes Aynak mine, %d".formatted(i, i));
    }
    Session session =
        Session.run(
            "bench",
            "match",
            "--watches",
            "20",
            "--rounds",
            "1",
            "--no-peers",
            "--documents",
            folder.toString());
    assertThat(session.status).as(session.err).isZero();
    assertThat(session.out)
        .contains("20 watches (12 PHRASE, 5 AND, 2 NEAR, 1 NOT)")
        .contains("3 documents, " + folder)
        .contains("documents per CPU second")
        .contains("heap per watch")
        .doesNotContain("Lucene");
  }

  @Test
  void pipeline_measures_every_step() {
    Session session = Session.run("bench", "pipeline", "--rounds", "1", "--json");
    assertThat(session.status).as(session.err).isZero();
    JsonNode report = session.json();
    assertThat(report.at("/documents").asInt()).isEqualTo(5);
    assertThat(report.at("/alertsPerDocument").asDouble()).isPositive();
    assertThat(report.at("/steps").findValuesAsText("name"))
        .containsExactly("read", "tag", "fingerprint", "story", "match");
    double shares = 0;
    for (JsonNode step : report.at("/steps")) {
      assertThat(step.at("/documentsPerCpuSecond").asDouble()).isPositive();
      shares += step.at("/share").asDouble();
    }
    assertThat(shares).isBetween(0.999, 1.001);
  }

  @Test
  void wrong_usage_is_said_with_a_remedy() throws IOException {
    String one = Files.writeString(folder.resolve("one.txt"), "One\n\nText").toString();
    for (List<String> wrong :
        List.of(
            List.of("bench"),
            List.of("bench", "nonsense"),
            List.of("bench", "match", "--watches", "0"),
            List.of("bench", "match", "--rounds", "0"),
            List.of("bench", "match", "--watches", "many"),
            List.of("bench", "match", "--documents", folder.resolve("none").toString()),
            List.of("bench", "match", "--documents", one),
            List.of("bench", "pipeline", "--rounds", "-1"),
            List.of("bench", "pipeline", "--documents", folder.resolve("none").toString()))) {
      Session session = Session.run(wrong.toArray(String[]::new));
      assertThat(session.status).as("%s: %s", wrong, session.err).isEqualTo(2);
      assertThat(session.out).isEmpty();
      assertThat(session.err).startsWith("newswatch: ");
    }
  }

  @Test
  void help_teaches_by_example() {
    for (List<String> command :
        List.of(List.of("bench"), List.of("bench", "match"), List.of("bench", "pipeline"))) {
      Session session = Session.run(String.join(" ", command).concat(" --help").split(" "));
      assertThat(session.status).isZero();
      assertThat(session.out)
          .contains("Usage: newswatch " + String.join(" ", command))
          .contains("Examples:");
    }
  }

  private record Session(int status, String out, String err) {
    static Session run(String... arguments) {
      var out = new ByteArrayOutputStream();
      var err = new ByteArrayOutputStream();
      var surroundings =
          new Surroundings(
              InputStream.nullInputStream(),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              false,
              false,
              HOME,
              Map.of());
      int status = MainCommand.run(surroundings, arguments);
      return new Session(
          status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    JsonNode json() {
      Decoded<JsonNode> tree = Json.tree(out.getBytes(StandardCharsets.UTF_8));
      assertThat(tree).as(out).isInstanceOf(Decoded.Value.class);
      return ((Decoded.Value<JsonNode>) tree).value();
    }
  }
}
