package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagRuleFilesTest {
  private static final String MINING =
      "- {id: mining, name: Mining, threshold: 1, expressions: [{query: copper, weight: 1}]}\n";

  @TempDir private Path folder;

  @Test
  void good_files_are_rules_to_tag_with() throws IOException {
    TagRuleFiles files = read(MINING, "- {id: acme, name: Acme Corp, type: company}\n");
    assertThat(files.faults()).isEmpty();
    assertThat(files.rules().taxonomy().topics()).hasSize(1);
    assertThat(files.rules().actorNames().actors()).hasSize(1);
  }

  @Test
  void every_fault_of_both_files_has_its_line() throws IOException {
    TagRuleFiles files =
        read(
            MINING + MINING.replace("id: mining", "id: broken").replace("copper", "(copper"),
            "- {id: n, name: '!!!', type: state}\n- {id: acme, name: Acme, type: shop}\n");
    assertThat(files.faults())
        .satisfiesExactlyInAnyOrder(
            fault ->
                assertThat(fault)
                    .startsWith(folder.resolve("t.yaml") + ":2: topic \"broken\": expression 1, "),
            fault ->
                assertThat(fault)
                    .startsWith(folder.resolve("a.yaml") + ":1: actor \"n\": the name \"!!!\""),
            fault ->
                assertThat(fault).startsWith(folder.resolve("a.yaml") + ":2: ").contains("shop"));
  }

  @Test
  void faults_between_topics_and_in_their_conditions_have_their_lines() throws IOException {
    String copper =
        "- {id: %s, name: N, threshold: 1, parent: %s, %s expressions: [{query: c, weight: 1}]}\n";
    TagRuleFiles files =
        read(
            MINING
                + copper.formatted("copper", "minning", "")
                + copper.formatted("a", "b", "")
                + copper.formatted("b", "a", "required: [c, (c], excluded: ['topic:mining'],")
                + "- {id: d, name: D, threshold: 0, growth: -1, iptc: mining}\n",
            "");
    String file = folder.resolve("t.yaml").toString();
    assertThat(files.faults())
        .satisfiesExactlyInAnyOrder(
            fault ->
                assertThat(fault)
                    .startsWith(file + ":5: topic \"d\" with a threshold")
                    .contains("growth", "iptc", "expressions"),
            fault ->
                assertThat(fault)
                    .startsWith(file + ":4: topic \"b\": required query 2, character 3: expected"),
            fault ->
                assertThat(fault)
                    .startsWith(file + ":4: topic \"b\": excluded query 1, character 1: "),
            fault ->
                assertThat(fault)
                    .startsWith(file + ":2: topic \"copper\": parent: there is no topic"),
            fault ->
                assertThat(fault).startsWith(file + ":3: topic \"a\": parent: a circle: a in b"));
  }

  @Test
  void a_faulty_expression_does_not_hide_the_other_faults_of_its_topic() throws IOException {
    TagRuleFiles files =
        read(
            """
            - id: d
              name: D
              threshold: 0
              expressions:
                - {query: a, weight: 1}
                - {query: b, weight: 0}
                - {weight: 1}
            """,
            "");
    String place = folder.resolve("t.yaml") + ":1: ";
    assertThat(files.faults())
        .containsExactly(
            place + "at expressions[1]: topic expression with a weight that is not above 0: 0.0",
            place + "at expressions[2]: topic expression without \"query\"",
            place + "topic \"d\" with a threshold that is not above 0: 0.0");
  }

  private TagRuleFiles read(String topics, String actors) throws IOException {
    return TagRuleFiles.read(
        Files.writeString(folder.resolve("t.yaml"), topics),
        Files.writeString(folder.resolve("a.yaml"), actors));
  }
}
