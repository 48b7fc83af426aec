package newswatch.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newswatch.events.json.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelReaderTest {
  private final LabelReader reader = new LabelReader(EvaluationFixture.RULES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      textBlock =
          """
          "topics":["minning"]  | topics[0]: there is no topic "minning" | --taxonomy
          "not":["trade",null]  | not[1]: there is no topic "null" | --taxonomy
          "topics":["copper"],"not":["mining"] | not: "mining" is also among "topics" | remove one
          "topics":"mining"     | at topics: expected a list | list
          "spans":[{"start":2,"end":9,"type":"person"}] | spans[0]: 2 to 9 is outside of "text", which has 4 code points | count code points
          "spans":[{"start":2,"end":2}] | spans[0]: 2 to 2 is no span | end is the code point after it
          "spans":[{"start":-1,"end":2}] | spans[0]: -1 to 2 is no span | start counts from 0
          "spans":[{"start":0,"end":2,"type":"human"}] | spans[0].type: unknown type "human" | person organisation armed-group
          "spans":[{"start":0,"end":2},{"start":0,"end":2}] | spans[1]: stands where spans[0] stands | leave one
          "spans":[{"start":0,"end":2,"actor":"nobody"}] | spans[0].actor: there is no actor "nobody" | --actors
          "spans":[{"start":"x","end":2}] | at spans[0].start: expected a number | number
          "spans":[null]        | spans[0]: null is no span | remove it
          "actors":["nobody"]   | actors[0]: there is no actor "nobody" | --actors
          "lang":"Klingonisch"  | lang: "Klingonisch" is no language | BCP 47
          """)
  void labels_that_make_no_sense_are_refused_with_field_and_remedy(
      String labels, String place, String remedy) {
    assertThat(fault("{\"id\":\"d\",\"text\":\"😀b c\"," + labels + "}"))
        .contains(place)
        .contains(remedy);
  }

  @Test
  void a_pair_says_what_is_wrong_with_it() {
    assertThat(fault("{\"a\":\"x\",\"b\":\"y\",\"jaccard\":2}")).contains("a share from 0 to 1");
    assertThat(fault("{\"a\":\"x\",\"b\":\"y\"}")).contains("pair without \"jaccard\"");
    assertThat(fault("{\"a\":\"x\",\"b\":\"x\",\"jaccard\":1}")).contains("two different");
  }

  @Test
  void a_document_needs_an_id_and_a_text() {
    assertThat(fault("{\"text\":\"x\"}")).contains("document without \"id\"");
    assertThat(fault("{\"id\":\"x\",\"title\":\"t\"}")).contains("document without \"text\"");
    assertThat(fault("[1]")).isNotEmpty();
    assertThat(fault("no json")).isNotEmpty();
  }

  @Test
  void a_missing_title_is_the_first_line() {
    assertThat(good("{\"id\":\"d\",\"text\":\"First line\\nrest\"}").document().title())
        .isEqualTo("First line");
  }

  @Test
  void spans_may_lie_in_one_another_and_overlap() {
    LabelledDocument document =
        good(
            "{\"id\":\"d\",\"text\":\"abcd\",\"spans\":[{\"start\":0,\"end\":3},{\"start\":1,\"end\":2},"
                + "{\"start\":2,\"end\":4}]}");
    assertThat(document.spans()).hasSize(3);
  }

  @Test
  void a_language_is_taken_without_region_and_a_declaration_that_is_none_is_no_label() {
    assertThat(good("{\"id\":\"d\",\"text\":\"x\",\"lang\":\"prs\"}").language()).isEqualTo("fa");
    assertThat(good("{\"id\":\"d\",\"text\":\"x\",\"language\":\"zh_Hant\"}").language())
        .isEqualTo("zh");
    assertThat(good("{\"id\":\"d\",\"text\":\"x\",\"language\":\"???\"}").language()).isNull();
  }

  private LabelledDocument good(String line) {
    Decoded<LabelledInput> read = reader.read(line.getBytes(StandardCharsets.UTF_8));
    assertThat(read).isInstanceOf(Decoded.Value.class);
    return (LabelledDocument) ((Decoded.Value<LabelledInput>) read).value();
  }

  private String fault(String line) {
    Decoded<LabelledInput> read = reader.read(line.getBytes(StandardCharsets.UTF_8));
    assertThat(read).as(line).isInstanceOf(Decoded.Fault.class);
    return ((Decoded.Fault<LabelledInput>) read).detail();
  }
}
