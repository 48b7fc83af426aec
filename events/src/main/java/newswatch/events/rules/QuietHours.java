package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern LINE =
      Pattern.compile("([\\d:]+)\\s*[-\u2013]\\s*([\\d:]+)(?:\\s+(\\S+))?");

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
    LocalDate day = local.toLocalDate();
    LocalDateTime over = (overMidnight && sinceStart ? day.plusDays(1) : day).atTime(end);
    return Optional.of(shown(over, local.getZone(), time));
  }

  /**
   * When the clocks show a time, or have gone past it, after another one: clocks that are put
   * forward leave times out, and those that are put back show them twice.
   */
  private static Instant shown(LocalDateTime clock, ZoneId zone, Instant after) {
    ZoneOffsetTransition change = zone.getRules().getTransition(clock);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    ZonedDateTime first = clock.atZone(zone);
    return (first.toInstant().isAfter(after) ? first : first.withLaterOffsetAtOverlap())
        .toInstant();
  }

  /**
   * Reads what people write on one line: {@code 22:00-07:00 Asia/Kabul}, in UTC without a zone.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  public static QuietHours parse(String text) {
    Matcher line = LINE.matcher(text.strip());
    if (!line.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" are no quiet hours: expected such as 22:00-07:00 Asia/Kabul".formatted(text));
    }
    return new QuietHours(line.group(1), line.group(2), line.group(3));
  }

  /** The hours on one line, as {@link #parse} reads them. */
  @Override
  public String toString() {
    return from + "-" + until + " " + zone;
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
