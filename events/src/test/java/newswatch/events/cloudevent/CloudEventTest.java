package newswatch.events.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class CloudEventTest {
  private static final Instant AT = Instant.parse("2025-05-21T08:00:00Z");

  @Test
  void each_version_of_a_document_is_an_event_of_its_own() {
    Document first = Document.builder("d1", "T", "Text").build();

    assertThat(tagged(first).id()).isEqualTo("d1/1");
    assertThat(tagged(first.withVersion(2)).id()).isEqualTo("d1/2");
    assertThat(tagged(first.withVersion(2)).subject()).isEqualTo("d1");
  }

  @Test
  void an_attribute_carries_any_letter_but_no_control_character() {
    Headers headers = tagged(Document.builder("喀布尔\t\u0085x", "T", "Text").build()).headers();

    assertThat(new String(headers.lastHeader("ce_subject").value(), StandardCharsets.UTF_8))
        .isEqualTo("喀布尔\uFFFD\uFFFDx");
  }

  @Test
  void an_event_without_an_id_is_none() {
    assertThatThrownBy(() -> new CloudEvent(" ", "/s", "t", AT, "subject"))
        .hasMessage("event without \"id\"");
  }

  private static CloudEvent tagged(Document document) {
    return CloudEvent.of(TaggedDocument.untagged(document), AT);
  }
}
