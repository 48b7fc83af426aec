package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.app.up.UpFixture;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Option;

/** The table of settings in docs/watches.md, compared with the code and with the desk's sheet. */
class DocumentedSettingsTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| (?:`(--[a-z-]+)`)? *\\|");
  private static final List<String> WITHOUT_FIELD = List.of("name", "query", "version");

  private static List<MatchResult> rows;

  @BeforeAll
  static void read() throws IOException {
    String docs = Files.readString(UpFixture.ROOT.resolve("docs/watches.md"));
    int table = docs.indexOf("| setting | option | says |");
    rows = ROW.matcher(docs.substring(table, docs.indexOf("\n\n", table))).results().toList();
  }

  @Test
  void the_table_has_every_setting_of_a_watch_and_no_other() {
    assertThat(rows.stream().map(row -> row.group(1))).containsExactlyElementsOf(settings());
  }

  @Test
  void the_table_has_every_option_and_no_other() {
    assertThat(rows.stream().map(row -> row.group(2)).filter(option -> option != null))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(WatchOptions.class, WhenOption.class)
                .flatMap(options -> Arrays.stream(options.getDeclaredFields()))
                .flatMap(DocumentedSettingsTest::names)
                .toList());
  }

  @Test
  void the_sheet_of_the_desk_has_a_place_for_every_setting() throws IOException {
    String page =
        Files.readString(
            UpFixture.ROOT.resolve("desk/src/main/resources/newswatch/desk/pages/index.html"));
    assertThat(settings())
        .filteredOn(setting -> !WITHOUT_FIELD.contains(setting))
        .allSatisfy(setting -> assertThat(page).contains("data-setting=\"" + setting + "\""));
  }

  private static List<String> settings() {
    return Arrays.stream(Watch.class.getRecordComponents())
        .map(DocumentedSettingsTest::wireName)
        .toList();
  }

  private static String wireName(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? component.getName() : named.value();
  }

  private static Stream<String> names(Field field) {
    Option option = field.getAnnotation(Option.class);
    return option == null ? Stream.empty() : Arrays.stream(option.names());
  }
}
