package newswatch.alerts.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import newswatch.events.json.YamlList;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

class WatchFileTest {

  @Test
  void a_good_file_has_its_watches_and_no_faults() {
    WatchFile file =
        read(
            """
            - id: mes-aynak
              name: Mes Aynak copper mine
              query: '"mes aynak" OR (copper NEAR/10 logar)'
              notify: [console]
            - id: bri
              query: "belt and road"
            """);

    assertThat(file.faults()).isEmpty();
    assertThat(file.watches().watches()).extracting(Watch::id).containsExactly("bri", "mes-aynak");
  }

  @Test
  void every_fault_is_told_at_once_with_its_line_and_its_place_in_the_query() {
    WatchFile file =
        read(
            """
            - id: good
              query: copper
            - id: broken
              query: copper OR
            - name: nameless
              query: gold
            - id: good
              query: silver
            """);

    assertThat(file.faults())
        .hasSize(3)
        .anySatisfy(
            fault ->
                assertThat(fault).matches("w.yaml:3: watch \"broken\", query, character \\d+: .+"))
        .anySatisfy(fault -> assertThat(fault).isEqualTo("w.yaml:5: watch without \"id\""))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .isEqualTo(
                        "w.yaml:7: watch \"good\" is already on line 1; give it another id"));
    assertThat(file.watches().watches())
        .singleElement()
        .satisfies(watch -> assertThat(watch.query()).isEqualTo("copper"));
  }

  @Test
  void a_file_that_is_not_there_is_a_fault() {
    assertThat(WatchFile.read(Path.of("no-such-watches.yaml")).faults())
        .containsExactly("no-such-watches.yaml: no such file");
  }

  private static WatchFile read(String yaml) {
    return WatchFile.of("w.yaml", YamlList.parse("w.yaml", yaml, Watch.class));
  }
}
