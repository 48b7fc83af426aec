package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String MINING =
      "{\"id\":\"m\",\"text\":\"The copper mine of Mes Aynak in Logar will be mined by a mining company.\","
          + "\"topics\":[\"mining\"],\"not\":[\"trade\"],\"spans\":[{\"start\":19,\"end\":28,"
          + "\"type\":\"place\",\"actor\":\"mes-aynak\"}],\"lang\":\"en\"}\n";

  @TempDir Path folder;

  @Test
  void the_seed_corpus_is_scored_as_good_as_the_product_promises() {
    Session seeds =
        Session.run(
            "",
            "evaluate",
            "--min",
            "topics.f1=0.95",
            "--min",
            "topics.pooled.f1=0.95",
            "--min",
            "actors.ids.recall=0.95",
            "--max",
            "actors.wrong=0",
            "--min",
            "evidence.exact=1");
    assertThat(seeds.err()).isEmpty();
    assertThat(seeds.status()).as(seeds.out()).isZero();
    assertThat(seeds.out()).startsWith("documents: 5,").contains("wrong actors: 0");
  }

  @Test
  void labelled_documents_come_from_files_compressed_or_not_and_from_standard_input()
      throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), MINING);
    Path compressed = folder.resolve("compressed");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      out.write(MINING.getBytes(StandardCharsets.UTF_8));
    }
    Session session =
        Session.run(MINING, "evaluate", plain.toString(), compressed.toString(), "-", "--json");
    assertThat(session.status()).as(session.err()).isZero();
    assertThat(session.lines()).hasSize(1);
    assertThat(session.out())
        .startsWith("{\"documents\":3,\"rejected\":0,")
        .contains("\"id\":\"mining\",\"about\":3,\"found\":3,\"notAbout\":0,\"wrong\":0")
        .contains("\"actors.place.recall\":1.0")
        .contains("\"wrongActors\":{\"spans\":3,\"otherThanLabelled\":0,\"notLabelled\":0}");
  }

  @Test
  void a_line_that_cannot_be_used_is_rejected_with_its_place_and_the_rest_goes_on() {
    Session session =
        Session.run(
            "rubbish\n" + MINING + "{\"id\":\"x\",\"text\":\"y\",\"topics\":[\"nonsense\"]}\n",
            "evaluate",
            "-");
    assertThat(session.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(session.out()).startsWith("documents: 1,");
    assertThat(session.err().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("{\"rejected\":{\"reason\":\"malformed\"")
                    .contains("\"path\":\"standard input\",\"line\":1"),
            line ->
                assertThat(line)
                    .contains("there is no topic \\\"nonsense\\\"")
                    .contains("\"line\":3"));
  }

  @Test
  void a_figure_below_its_threshold_fails_the_command_and_says_so() {
    Session session = Session.run(MINING, "evaluate", "-", "--min", "topics.f1=0.5");
    assertThat(session.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(session.err()).contains("topics.f1 is not measured, wanted at least 0.5");
    assertThat(session.out()).contains("not judged: ");
    Session above =
        Session.run(MINING, "evaluate", "-", "--max", "topics.mining.recall=0.5", "--least", "1");
    assertThat(above.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(above.err()).contains("topics.mining.recall is 1.0000, wanted at most 0.5");
  }

  @Test
  void an_unknown_figure_is_answered_with_the_known_ones() {
    Session session = Session.run(MINING, "evaluate", "-", "--min", "topic.f1=0.5");
    assertThat(session.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(session.err()).contains("no figure \"topic.f1\"; there are: topics.f1 ");
  }

  @Test
  void own_topics_and_actors_are_scored() throws IOException {
    Path taxonomy =
        Files.writeString(
            folder.resolve("t.yaml"),
            "- {id: beer, name: Beer, threshold: 1, expressions: [{query: brewery, weight: 1}]}");
    Session session =
        Session.run(
            "{\"id\":\"x\",\"text\":\"A brewery\",\"topics\":[\"beer\"],\"complete\":true}",
            "evaluate",
            "-",
            "--taxonomy",
            taxonomy.toString());
    assertThat(session.status()).as(session.err()).isZero();
    assertThat(session.out()).contains("beer");
  }

  @Test
  void broken_compression_is_unreadable_input() throws IOException {
    Path broken = Files.write(folder.resolve("broken"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    Session session = Session.run("", "evaluate", broken.toString());
    assertThat(session.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(session.err()).contains("cannot be read");
  }
}
