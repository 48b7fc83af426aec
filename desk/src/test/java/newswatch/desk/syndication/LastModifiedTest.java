package newswatch.desk.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LastModifiedTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T12:00:00.250Z");

  private Instant now = BEGIN;
  private final LastModified lastModified = new LastModified(() -> now);

  @Test
  void the_time_of_a_change_is_told_when_its_second_is_over() {
    assertThat(lastModified.of("f", "a")).isEmpty();
    now = BEGIN.plusMillis(500);
    assertThat(lastModified.of("f", "b")).as("the second change in a second").isEmpty();
    now = BEGIN.plusSeconds(10);
    assertThat(lastModified.of("f", "b")).contains(Instant.parse("2026-03-02T12:00:00Z"));
  }

  @Test
  void a_change_that_is_only_seen_later_counts_from_then_on() {
    assertThat(lastModified.of("f", "a")).isEmpty();
    now = BEGIN.plusSeconds(10);
    assertThat(lastModified.of("f", "b")).isEmpty();
    assertThat(lastModified.of("other", "b")).isEmpty();
    now = BEGIN.plusSeconds(20);
    assertThat(lastModified.of("f", "b")).contains(Instant.parse("2026-03-02T12:00:10Z"));
  }
}
