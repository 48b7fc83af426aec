package newswatch.events.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTimesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int MINUTES_OF_TWO_WEEKS = 14 * 24 * 60;

  @ParameterizedTest
  @CsvSource({
    "0 8 * * *, 2026-03-02T08:00Z, 2026-03-03T08:00Z",
    "*/20 * * * *, 2026-03-02T08:01Z, 2026-03-02T08:20Z",
    "0 0 29 2 *, 2026-03-02T00:00Z, 2028-02-29T00:00Z",
    "30 9 * * 1-5, 2026-03-06T10:00Z, 2026-03-09T09:30Z",
    "0 12 13 * 5, 2026-03-02T00:00Z, 2026-03-06T12:00Z",
    "0 12 * * 7, 2026-03-02T00:00Z, 2026-03-08T12:00Z",
  })
  void the_next_time_is_the_first_that_crontab_would_run(String cron, String after, String next) {
    assertThat(CronTimes.parse(cron).after(ZonedDateTime.parse(after)))
        .contains(ZonedDateTime.parse(next));
  }

  @Test
  void no_minute_is_skipped_and_none_is_wrong() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      int minute = random.nextInt(60);
      int hour = random.nextInt(24);
      int day = random.nextInt(7);
      CronTimes times = CronTimes.parse("%d,%d %d-23 * * %d".formatted(minute, 59, hour, day));
      ZonedDateTime start =
          ZonedDateTime.parse("2026-01-05T00:00Z").plusMinutes(random.nextInt(500_000));
      assertThat(times.after(start)).isEqualTo(stepped(start, minute, hour, day));
    }
  }

  /** The same found by looking at every minute. */
  private static Optional<ZonedDateTime> stepped(
      ZonedDateTime start, int minute, int hour, int day) {
    ZonedDateTime time = start;
    for (int i = 0; i < MINUTES_OF_TWO_WEEKS; i++) {
      time = time.plusMinutes(1);
      if ((time.getMinute() == minute || time.getMinute() == 59)
          && time.getHour() >= hour
          && time.getDayOfWeek().getValue() % 7 == day) {
        return Optional.of(time);
      }
    }
    return Optional.empty();
  }

  @Test
  void a_time_that_summer_leaves_out_is_moved_and_one_that_winter_repeats_counts_once() {
    CronTimes times = CronTimes.parse("30 2 * * *");
    assertThat(times.after(ZonedDateTime.of(2026, 3, 28, 12, 0, 0, 0, BERLIN)))
        .contains(ZonedDateTime.of(2026, 3, 29, 3, 30, 0, 0, BERLIN));
    ZonedDateTime autumn =
        times.after(ZonedDateTime.of(2026, 10, 24, 12, 0, 0, 0, BERLIN)).orElseThrow();
    assertThat(times.after(autumn).orElseThrow().getDayOfMonth()).isEqualTo(26);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "* * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "a * * * *",
        "5-1 * * * *",
        "*/0 * * * *"
      })
  void what_is_no_expression_is_refused(String wrong) {
    assertThatThrownBy(() -> CronTimes.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "daily, 2026-03-03T08:00:00Z",
    "daily 07:30 Asia/Kabul, 2026-03-03T03:00:00Z",
    "weekly, 2026-03-09T08:00:00Z",
    "weekly fri 07:30 Asia/Kabul, 2026-03-06T03:00:00Z",
    "0 7 * * 3 Asia/Kabul, 2026-03-04T02:30:00Z",
    "*/5 * * * *, 2026-03-02T12:05:00Z",
  })
  void digests_come_when_people_say(String text, String next) {
    assertThat(DigestTimes.parse(text).after(Instant.parse("2026-03-02T12:00:00Z")))
        .isEqualTo(Instant.parse(next));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hourly", "daily 25:00", "daily 08:00 Mars/Base", "0 0 31 2 *"})
  void digests_that_cannot_be_are_refused(String wrong) {
    assertThatThrownBy(() -> DigestTimes.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void quiet_hours_go_over_midnight_by_the_clocks_of_their_zone() {
    QuietHours quiet = new QuietHours("22:00", "7:00", "Asia/Kabul");
    assertThat(quiet.endAfter(Instant.parse("2026-03-02T17:29:59Z"))).isEmpty();
    assertThat(quiet.endAfter(Instant.parse("2026-03-02T17:30:00Z")))
        .contains(Instant.parse("2026-03-03T02:30:00Z"));
    assertThat(quiet.endAfter(Instant.parse("2026-03-03T02:29:00Z")))
        .contains(Instant.parse("2026-03-03T02:30:00Z"));
    assertThat(quiet.endAfter(Instant.parse("2026-03-03T02:30:00Z"))).isEmpty();
    assertThatThrownBy(() -> new QuietHours("8", "9:00", "UTC")).hasMessageContaining("22:00");
    assertThatThrownBy(() -> new QuietHours("08:00", "08:00", null)).hasMessageContaining("never");
  }
}
