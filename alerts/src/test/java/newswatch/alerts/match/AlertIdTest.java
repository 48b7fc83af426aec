package newswatch.alerts.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswatch.events.Document;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

class AlertIdTest {

  /**
   * Whoever was notified before an update must not be notified again: these values are for good.
   */
  @Test
  void ids_are_what_they_have_always_been() {
    assertThat(AlertId.of(watch("mes-aynak", 3), document("d1", 1)))
        .isEqualTo("1d1c692405ae3553cdc325e3");
    assertThat(AlertId.of(watch("کابل", 1), document("文章-7", 2)))
        .isEqualTo("07516a3b0484e317d79cd333");
  }

  @Test
  void an_id_changes_with_the_watch_its_version_the_document_and_its_version() {
    assertThat(
            new String[] {
              AlertId.of(watch("w", 1), document("d", 1)),
              AlertId.of(watch("x", 1), document("d", 1)),
              AlertId.of(watch("w", 2), document("d", 1)),
              AlertId.of(watch("w", 1), document("e", 1)),
              AlertId.of(watch("w", 1), document("d", 2)),
            })
        .doesNotHaveDuplicates();
  }

  @Test
  void an_id_changes_with_nothing_else() {
    Document other =
        Document.builder("d", "Another title", "Another text")
            .source("Another Wire")
            .published(Instant.EPOCH)
            .build();

    assertThat(AlertId.of(new Watch("w", "Another name", "gold", null, 1), other))
        .isEqualTo(AlertId.of(watch("w", 1), document("d", 1)));
  }

  private static Watch watch(String id, int version) {
    return new Watch(id, id, "copper", null, version);
  }

  private static Document document(String id, int version) {
    return Document.builder(id, "Title", "Text").version(version).build();
  }
}
