package newswatch.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuietHoursPropertyTest {
  /** All but the last change their clocks, each in its own way. */
  private static final Arbitrary<String> ZONES =
      Arbitraries.of(
          "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kabul");

  private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration A_DAY_AND_MORE = Duration.ofHours(26);
  private static final int MINUTES = 3 * 365 * 24 * 60;

  @Property
  void quiet_hours_end_at_the_first_minute_that_is_not_in_them(
      @ForAll("hours") QuietHours quiet, @ForAll("minutes") Instant time) {
    Assume.that(!clocksChange(quiet, time));
    assertThat(quiet.endAfter(time)).isEqualTo(stepped(quiet, time));
  }

  @Property
  void where_clocks_change_they_end_all_the_same_and_later(@ForAll("smallHours") QuietHours quiet) {
    for (Instant evening :
        new Instant[] {
          Instant.parse("2026-03-28T20:00:00Z"), Instant.parse("2026-10-24T20:00:00Z")
        }) {
      for (int minute = 0; minute < 12 * 60; minute += 15) {
        Instant time = evening.plusSeconds(minute * 60L);
        Optional<Instant> end = quiet.endAfter(time);
        assertThat(end.isPresent()).isEqualTo(isIn(quiet, time));
        end.ifPresent(
            over -> assertThat(over).isBetween(time.plusSeconds(1), time.plus(A_DAY_AND_MORE)));
      }
    }
  }

  @Example
  void hours_over_midnight_end_on_time_after_a_night_without_that_time() {
    QuietHours quiet = QuietHours.parse("22:00-02:30 Europe/Berlin");
    assertThat(quiet.endAfter(Instant.parse("2026-03-29T20:30:00Z")))
        .contains(Instant.parse("2026-03-30T00:30:00Z"));
  }

  @Property
  void what_is_written_on_a_line_is_read_back(@ForAll("hours") QuietHours quiet) {
    assertThat(QuietHours.parse(quiet.toString())).isEqualTo(quiet);
  }

  @Provide
  Arbitrary<QuietHours> hours() {
    return hours(24 * 60);
  }

  @Provide
  Arbitrary<QuietHours> smallHours() {
    return hours(4 * 60).map(quiet -> new QuietHours(quiet.from(), quiet.until(), "Europe/Berlin"));
  }

  @Provide
  Arbitrary<Instant> minutes() {
    return Arbitraries.integers()
        .between(0, MINUTES)
        .map(minutes -> FROM.plusSeconds(60L * minutes));
  }

  private static Arbitrary<QuietHours> hours(int within) {
    Arbitrary<Integer> minute = Arbitraries.integers().between(0, within - 1);
    return Combinators.combine(minute, minute, ZONES)
        .filter((from, until, zone) -> !from.equals(until))
        .as((from, until, zone) -> new QuietHours(clock(from), clock(until), zone));
  }

  private static String clock(int minute) {
    return LocalTime.ofSecondOfDay(60L * minute).toString();
  }

  /** The same found by looking at the clock of every minute. */
  private static Optional<Instant> stepped(QuietHours quiet, Instant time) {
    Instant minute = time;
    while (isIn(quiet, minute)) {
      minute = minute.plusSeconds(60);
    }
    return minute.equals(time) ? Optional.empty() : Optional.of(minute);
  }

  private static boolean clocksChange(QuietHours quiet, Instant time) {
    ZoneRules rules = ZoneId.of(quiet.zone()).getRules();
    ZoneOffsetTransition next = rules.nextTransition(time);
    return next != null && next.getInstant().isBefore(time.plus(A_DAY_AND_MORE));
  }

  private static boolean isIn(QuietHours quiet, Instant time) {
    LocalTime clock = time.atZone(ZoneId.of(quiet.zone())).toLocalTime();
    boolean sinceStart = !clock.isBefore(LocalTime.parse(quiet.from()));
    boolean beforeEnd = clock.isBefore(LocalTime.parse(quiet.until()));
    return LocalTime.parse(quiet.from()).isBefore(LocalTime.parse(quiet.until()))
        ? sinceStart && beforeEnd
        : sinceStart || beforeEnd;
  }
}
