package newswatch.events.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");
  private static final Watch FULL =
      Watch.builder("w", "a OR b")
          .name("Watch")
          .destinations(List.of("ops"))
          .version(2)
          .every(new Every.Article())
          .severity(Severity.WARNING)
          .owner("Amina")
          .labels(Map.of("desk", "asia"))
          .notes("A note")
          .validFrom(SPRING)
          .validUntil(SPRING.plusSeconds(1))
          .quiet(new QuietHours("22:00", "07:00", "Asia/Kabul"))
          .unless(List.of("v"))
          .when(new Silence(null))
          .build();

  @Test
  void a_builder_keeps_every_setting_that_it_is_not_told() throws Exception {
    assertThat(FULL.toBuilder().build()).isEqualTo(FULL);
    for (var component : Watch.class.getRecordComponents()) {
      assertThat(component.getAccessor().invoke(FULL)).as(component.getName()).isNotNull();
    }
  }

  @Test
  void a_setting_that_is_changed_or_taken_away_leaves_the_others() {
    assertThat(FULL.withVersion(3).sameAs(FULL)).isTrue();
    Watch loud = FULL.toBuilder().severity(Severity.CRITICAL).build();
    assertThat(loud.sameAs(FULL)).isFalse();
    assertThat(loud.toBuilder().severity(Severity.WARNING).build()).isEqualTo(FULL);
    assertThat(FULL.toBuilder().when(null).build().when()).isNull();
  }

  @Test
  void a_label_without_a_text_and_times_that_never_come_are_refused() {
    assertThatThrownBy(() -> FULL.toBuilder().labels(Map.of("desk", " ")).build())
        .hasMessageContaining("the label \"desk\"")
        .hasMessageContaining("expected a name and a text");
    assertThatThrownBy(() -> FULL.toBuilder().validUntil(SPRING).build())
        .hasMessageContaining("is never valid");
    assertThat(FULL.toBuilder().owner(" ").notes("").build())
        .isEqualTo(FULL.toBuilder().owner(null).notes(null).build());
  }

  @Test
  void a_watch_of_an_id_and_a_query_tells_the_console_of_each_document() {
    Watch bare = Watch.builder("w", "a").build();
    assertThat(bare).isEqualTo(new Watch("w", "w", "a", List.of("console"), 1));
    assertThat(bare.pace()).isEqualTo(new Every.Story());
    assertThat(bare.importance()).isEqualTo(Severity.INFO);
  }
}
