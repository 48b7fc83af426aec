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

  private TagRuleFiles read(String topics, String actors) throws IOException {
    return TagRuleFiles.read(
        Files.writeString(folder.resolve("t.yaml"), topics),
        Files.writeString(folder.resolve("a.yaml"), actors));
  }
}
