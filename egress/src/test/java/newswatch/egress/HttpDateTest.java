package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
  private static final Instant NOW = Instant.parse("2025-03-01T08:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "sun, 06 nov 1994 08:49:37 gmt",
        "Mon, 06 Nov 1994 08:49:37 GMT",
        " Sun, 6 Nov 1994 08:49:37 UTC ",
        "06 Nov 1994 08:49:37",
      })
  void each_form_of_a_date_is_read(String text) {
    assertThat(HttpDate.parse(text, NOW)).contains(Instant.parse("1994-11-06T08:49:37Z"));
  }

  @ParameterizedTest
  @CsvSource({"75, 2075", "76, 1976", "00, 2000", "25, 2025"})
  void two_digits_are_a_year_at_most_fifty_years_ahead(String digits, int year) {
    assertThat(HttpDate.parse("Friday, 01-Mar-" + digits + " 08:00:00 GMT", NOW))
        .contains(Instant.parse(year + "-03-01T08:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-1",
        "now",
        "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 +0100",
        "Sun, 06 Nov 1994",
        "Sun, 06 Nov 1994 25:49:37 GMT",
        "1994-11-06T08:49:37Z"
      })
  void what_is_no_date_is_none(String text) {
    assertThat(HttpDate.parse(text, NOW)).isEmpty();
  }

  @Property(tries = 500)
  void what_the_jdk_writes_is_read(
      @ForAll @LongRange(min = 0, max = 253_402_300_799L) long second) {
    Instant date = Instant.ofEpochSecond(second);
    String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
    assertThat(HttpDate.parse(text, NOW)).contains(date);
  }

  @Property(tries = 500)
  void any_text_is_a_date_or_none(@ForAll String text) {
    assertThat(HttpDate.parse(text, NOW)).isNotNull();
  }

  @Example
  void a_long_run_of_spaces_takes_no_time() {
    assertThat(HttpDate.parse("Sun" + " ".repeat(100_000) + "x", NOW)).isEmpty();
  }
}
