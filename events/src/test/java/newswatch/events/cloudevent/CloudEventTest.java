package newswatch.events.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventTest {
  private static final Instant AT = Instant.parse("2025-05-21T08:00:00Z");

  @Test
  void each_version_of_a_document_is_an_event_of_its_own() {
    Document first = Document.builder("d1", "T", "Text").build();

    assertThat(CloudEvent.of(first, AT).id()).isEqualTo("d1/1");
    assertThat(CloudEvent.of(first.withVersion(2), AT).id()).isEqualTo("d1/2");
    assertThat(CloudEvent.of(first, AT).subject()).isEqualTo("d1");
  }

  @Test
  void reading_and_tagging_a_document_are_two_events() {
    Document document = Document.builder("d1", "T", "Text").build();
    CloudEvent read = CloudEvent.of(document, AT);
    CloudEvent tagged = CloudEvent.of(TaggedDocument.untagged(document), AT);

    assertThat(tagged.source()).isNotEqualTo(read.source());
    assertThat(tagged.type()).isNotEqualTo(read.type());
  }

  @Test
  void an_attribute_carries_any_letter_but_no_control_character() {
    Document document = Document.builder("喀布尔\t\u0085x", "T", "Text").build();
    Headers headers = CloudEvent.of(document, AT).besides(new RecordHeaders());

    assertThat(text(headers, "ce_subject")).isEqualTo("喀布尔\uFFFD\uFFFDx");
  }

  @Test
  void headers_that_are_handed_in_stay_as_they_are() {
    Headers others = new RecordHeaders().add("ce_id", new byte[0]).add("other", new byte[] {1});
    CloudEvent event = CloudEvent.of(Document.builder("d1", "T", "Text").build(), AT);

    Headers headers = event.besides(others);

    assertThat(others).hasSize(2);
    assertThat(text(headers, "ce_id")).isEqualTo("d1/1");
    assertThat(headers.headers("ce_id")).hasSize(1);
    assertThat(headers.lastHeader("other").value()).containsExactly(1);
  }

  @Test
  void an_event_without_an_id_is_none() {
    assertThatThrownBy(() -> new CloudEvent(" ", "/s", "t", AT, "subject"))
        .hasMessage("event without \"id\"");
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
