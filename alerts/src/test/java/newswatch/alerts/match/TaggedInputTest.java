package newswatch.alerts.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newswatch.events.RejectionReason;
import newswatch.events.TaggedDocument;
import newswatch.events.json.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggedInputTest {
  private static final String DOCUMENT = "{\"id\":\"d\",\"title\":\"T\",\"text\":\"An ore\"}";

  @Test
  void a_plain_document_is_one_without_tags() {
    TaggedDocument tagged = value(line(DOCUMENT));

    assertThat(tagged.document().text()).isEqualTo("An ore");
    assertThat(tagged.topics()).isEmpty();
    assertThat(tagged.actors()).isEmpty();
  }

  @Test
  void a_tagged_document_keeps_its_tags() {
    assertThat(value(line(tagged("topics", "text", 3, 6, "ore"))).topics())
        .singleElement()
        .satisfies(topic -> assertThat(topic.evidence()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "null", "[]", "\"text\"", "{}", "{\"document\":{}}"})
  void json_that_is_no_document_is_invalid(String json) {
    assertThat(fault(line(json)).reason()).isEqualTo(RejectionReason.INVALID);
  }

  @Test
  void what_is_no_json_is_malformed() {
    assertThat(fault(line("{\"id\":")).reason()).isEqualTo(RejectionReason.MALFORMED);
  }

  @Test
  void evidence_that_does_not_stand_in_the_document_is_refused() {
    assertThat(fault(line(tagged("topics", "text", 3, 6, "oil"))).detail())
        .isEqualTo(
            "tagged document whose topic \"x\" says \"oil\", which is not in the text at 3 to 6");
    assertThat(fault(line(tagged("actors", "text", 4, 7, "re."))).detail()).contains("actor \"x\"");
    assertThat(fault(line(tagged("topics", "title", 3, 6, "ore"))).detail())
        .contains("not in the title");
  }

  @Test
  void a_tag_without_an_id_is_refused() {
    String json = "{\"document\":" + DOCUMENT + ",\"topics\":[{\"name\":\"X\",\"evidence\":[]}]}";

    assertThat(fault(line(json)).detail()).contains("topic that lacks \"id\" or \"name\"");
  }

  private static String tagged(String kind, String field, int start, int end, String exact) {
    return ("{\"document\":%s,\"%s\":[{\"id\":\"x\",\"name\":\"X\",\"%s\":"
            + "[{\"field\":\"%s\",\"start\":%d,\"end\":%d,\"exact\":\"%s\"}]}]}")
        .formatted(
            DOCUMENT,
            kind,
            kind.equals("topics") ? "evidence" : "mentions",
            field,
            start,
            end,
            exact);
  }

  private static Decoded<TaggedDocument> line(String json) {
    return TaggedInput.line(json.getBytes(StandardCharsets.UTF_8));
  }

  private static TaggedDocument value(Decoded<TaggedDocument> decoded) {
    assertThat(decoded).isInstanceOf(Decoded.Value.class);
    return ((Decoded.Value<TaggedDocument>) decoded).value();
  }

  private static Decoded.Fault<TaggedDocument> fault(Decoded<TaggedDocument> decoded) {
    assertThat(decoded).isInstanceOf(Decoded.Fault.class);
    return (Decoded.Fault<TaggedDocument>) decoded;
  }
}
