package newswatch.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.events.rules.Topic;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlListTest {

  @Test
  void an_alias_is_a_plain_string_or_says_its_strength() {
    var actors =
        YamlList.parse(
            "actors.yaml",
            """
            - id: wang-yi
              name: Wang Yi
              type: person
              aliases:
                - 王毅
                - {name: Wang, strength: contextual}
            """,
            Actor.class);
    assertThat(actors.faults()).isEmpty();
    assertThat(actors.values().get(0).aliases())
        .containsExactly(Alias.strong("王毅"), new Alias("Wang", AliasStrength.CONTEXTUAL));
  }

  @Test
  void a_watch_may_leave_out_name_destinations_and_version() {
    var watches = YamlList.parse("w.yaml", "- {id: a, query: x}", Watch.class).values();
    assertThat(watches.get(0).name()).isEqualTo("a");
    assertThat(watches.get(0).destinations()).containsExactly("console");
    assertThat(watches.get(0).version()).isEqualTo(1);
  }

  @Test
  void every_fault_is_reported_with_its_line_and_the_good_entries_are_kept() {
    var topics =
        YamlList.parse(
            "t.yaml",
            """
            - id: a
              name: A
              threshold: 0
              expressions: [{query: x, weight: 1}]
            - id: b
              name: B
              threshold: 1
              expressions: [{query: x, weight: 1}]
            - name: C
            """,
            Topic.class);
    assertThat(topics.values()).extracting(Topic::id).containsExactly("b");
    assertThat(topics.faults())
        .containsExactly(
            "t.yaml:1: topic \"a\" with a threshold that is not above 0: 0.0",
            "t.yaml:9: topic without \"id\"");
  }

  @Test
  void broken_yaml_names_the_place() {
    assertThat(YamlList.parse("t.yaml", "- id: [", Topic.class).faults())
        .singleElement()
        .asString()
        .startsWith("t.yaml: ")
        .contains("line");
    assertThat(YamlList.parse("t.yaml", "id: x", Topic.class).faults())
        .containsExactly("t.yaml:1: expected a list whose entries begin with \"- \"");
    assertThat(YamlList.read(Path.of("no/such.yaml"), Topic.class).faults())
        .containsExactly("no/such.yaml: no such file");
  }

  @Test
  void an_empty_file_is_an_empty_list() {
    assertThat(YamlList.parse("t.yaml", "# nothing\n", Topic.class).values()).isEmpty();
  }

  @Test
  void faults_are_one_line_without_names_of_classes() {
    for (String yaml :
        List.of(
            "- null",
            "- [a, b]",
            "- {id: a, query: x, notify: console}",
            "- {id: a, query: {b: c}}",
            "- {id: a, query: \"x\n",
            "-\tid: a",
            "- {id: a, id: b, query: x}",
            "- {id: a, query: x}\n---\n- {id: b, query: x}",
            "- " + "[".repeat(300) + "]".repeat(300))) {
      assertThat(YamlList.parse("w.yaml", yaml, Watch.class).faults())
          .as(yaml)
          .singleElement()
          .asString()
          .startsWith("w.yaml:")
          .doesNotContain("\n", "`", "newswatch.", "java.", "Jackson", "Source");
    }
  }

  @Test
  void a_file_in_another_encoding_says_so(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("w.yaml");
    Files.write(file, "- {id: a, query: café}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(YamlList.read(file, Watch.class).faults())
        .containsExactly(file + ": cannot be read: no UTF-8; save it as UTF-8");
  }
}
