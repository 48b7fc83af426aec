package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * A part of each day in which people are left alone; it may go over midnight.
 *
 * @param from its first minute, {@code 22:00}
 * @param until the minute in which it is over
 * @param zone whose clocks say so, {@code Asia/Kabul}; {@code UTC} where it is left out
 */
public record QuietHours(String from, String until, String zone) {
  /** Refuses what is no time of the day, and hours without an end. */
  @JsonCreator
  public QuietHours(
      @JsonProperty("from") String from,
      @JsonProperty("until") String until,
      @JsonProperty("zone") @Nullable String zone) {
    this.from = time("from", from).toString();
    this.until = time("until", until).toString();
    this.zone = DigestTimes.zoneOf(zone == null ? "UTC" : zone).getId();
    if (this.from.equals(this.until)) {
      throw new IllegalArgumentException("quiet hours that never end: from and until are " + from);
    }
  }

  /** When they are over, if a time is within them. */
  public Optional<Instant> endAfter(Instant time) {
    LocalTime start = LocalTime.parse(from);
    LocalTime end = LocalTime.parse(until);
    ZonedDateTime local = time.atZone(ZoneId.of(zone));
    LocalTime clock = local.toLocalTime();
    boolean overMidnight = end.isBefore(start);
    boolean sinceStart = !clock.isBefore(start);
    boolean beforeEnd = clock.isBefore(end);
    if (overMidnight ? !sinceStart && !beforeEnd : !sinceStart || !beforeEnd) {
      return Optional.empty();
    }
    ZonedDateTime over = local.toLocalDate().atTime(end).atZone(local.getZone());
    return Optional.of((overMidnight && sinceStart ? over.plusDays(1) : over).toInstant());
  }

  private static LocalTime time(String field, @Nullable String text) {
    String given = Required.text("quiet hours", field, text);
    try {
      return LocalTime.parse(given.length() == 4 ? "0" + given : given);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "quiet hours with \"%s\": \"%s\": expected a time such as 22:00".formatted(field, given),
          e);
    }
  }
}
