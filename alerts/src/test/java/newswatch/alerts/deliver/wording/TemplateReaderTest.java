package newswatch.alerts.deliver.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may be, and what people are told of one that it may not be. */
class TemplateReaderTest {

  @Test
  void values_stand_where_they_are_named_and_sections_where_there_is_one() {
    Template template = read("{{watches}}: {{{title}}}{{#copies}} (+{{copies}}){{/copies}}");

    assertThat(template.fill(Map.of(Value.WATCHES, "A, B", Value.TITLE, "<b> & \"c\"")))
        .isEqualTo(new Template.Filled.Text("A, B: <b> & \"c\""));
    assertThat(template.fill(Map.of(Value.TITLE, "T", Value.COPIES, "3")))
        .isEqualTo(new Template.Filled.Text(": T (+3)"));
  }

  @Test
  void a_value_is_never_read_as_a_template() {
    assertThat(read("{{title}}").fill(Map.of(Value.TITLE, "{{link}} {{#a}}")))
        .isEqualTo(new Template.Filled.Text("{{link}} {{#a}}"));
  }

  @Test
  void a_name_that_there_is_not_is_refused_with_its_line_and_the_names_that_there_are() {
    assertThat(new TemplateReader("{{title}}\n{{#link}}{{sourec}}{{/link}}").faults())
        .singleElement()
        .asString()
        .startsWith("line 2: there is no {{sourec}}: expected one of severity, headline");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{title.class}}",
        "{{title.length}}",
        "{{class}}",
        "{{.}}",
        "{{this}}",
        "{{-index}}",
        "{{#title}}{{.}}{{/title}}",
        "{{#title}}{{bytes}}{{/title}}",
        "{{> other}}",
        "{{>/etc/passwd}}",
        "{{<parent}}{{/parent}}",
        "{{$block}}x{{/block}}",
        "{{#title}}",
        "{{/title}}",
        "{{title",
        "{{}}",
        "",
        "  \n",
        "{{^title}}x{{/title}}",
        "\u0002{{title}}\u0003"
      })
  void what_reaches_for_more_than_the_values_or_gives_nothing_is_refused(String text) {
    TemplateReader reader = new TemplateReader(text);

    assertThat(reader.template()).isEmpty();
    assertThat(reader.faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault).isNotBlank());
  }

  @Test
  void what_comes_out_is_bounded() {
    Template template = read("{{title}}".repeat(200));

    assertThat(template.fill(Map.of(Value.TITLE, "x".repeat(1_000))))
        .isEqualTo(new Template.Filled.Fault("more than 20000 characters came of it"));
    assertThat(new TemplateReader("x".repeat(2_001)).faults())
        .containsExactly("it is longer than 2000 characters");
  }

  private static Template read(String text) {
    TemplateReader reader = new TemplateReader(text);
    assertThat(reader.faults()).isEmpty();
    return reader.template().orElseThrow();
  }
}
