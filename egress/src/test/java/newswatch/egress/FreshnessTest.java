package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
  private static final Instant NOW = Instant.parse("2025-03-01T08:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  @ParameterizedTest
  @CsvSource({
    "120,                              PT2M",
    "0,                                PT0S",
    "'Sat, 01 Mar 2025 08:01:00 GMT',  PT1M",
    "'Saturday, 01-Mar-25 09:00:00 GMT', PT1H",
    "Sat Mar  1 08:00:30 2025,         PT30S",
    "'Fri, 28 Feb 2025 08:00:00 GMT',  PT0S",
    "99999999999999999999999,          PT8760H",
    "'Sat, 01 Mar 2999 08:00:00 GMT',  PT8760H",
    "-5, ",
    "1.5, ",
    "soon, ",
    "'', ",
  })
  void retry_after_is_seconds_or_a_date(String header, @Nullable Duration expected) {
    Freshness freshness = Freshness.of(Map.of("retry-after", header), NOW);
    assertThat(freshness.retryAfter().orElse(null)).isEqualTo(expected);
    assertThat(freshness.fresh()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "max-age=60,                      , , , PT1M",
    "'public, MAX-AGE=\"60\"',        , , , PT1M",
    "'max-age=60, max-age=90',        , , , PT1M",
    "'private=\"x, max-age=5\", max-age=60', , , , PT1M",
    "s-maxage=60,                     , , , ",
    "max-age=60,                    20, , , PT40S",
    "max-age=60,                    90, , , PT0S",
    "max-age=60,                   old, , , PT1M",
    "max-age=-1,                      , , , ",
    "max-age=x,                       , , , ",
    "max-age=999999999999999999999,   , , , PT8760H",
    "'no-cache, max-age=60',          , , , PT0S",
    "no-store,                        , , , PT0S",
    "'', , 'Sat, 01 Mar 2025 09:00:00 GMT', , PT1H",
    "'', 60, 'Sat, 01 Mar 2025 09:00:00 GMT', , PT59M",
    "'', , 'Sat, 01 Mar 2025 09:00:00 GMT', 'Sat, 01 Mar 2025 08:30:00 GMT', PT30M",
    "'', , 'Sat, 01 Mar 2025 09:00:00 GMT', never, PT1H",
    "'', , 0, , PT0S",
    "'', , 'Fri, 28 Feb 2025 08:00:00 GMT', , PT0S",
    "max-age=60, , 'Sat, 01 Mar 2025 09:00:00 GMT', , PT1M",
    "'', , , 'Sat, 01 Mar 2025 08:30:00 GMT', ",
  })
  void a_response_holds_for_as_long_as_it_says(
      String control,
      @Nullable String age,
      @Nullable String expires,
      @Nullable String date,
      @Nullable Duration expected) {
    Map<String, String> headers = new HashMap<>(Map.of("cache-control", control));
    put(headers, "age", age);
    put(headers, "expires", expires);
    put(headers, "date", date);
    assertThat(Freshness.of(headers, NOW).fresh().orElse(null)).isEqualTo(expected);
  }

  @Test
  void no_store_alone_forbids_to_keep_a_response() {
    assertThat(Freshness.of(Map.of("cache-control", "no-cache"), NOW).mayBeKept()).isTrue();
    assertThat(Freshness.of(Map.of("cache-control", "x, No-Store"), NOW).mayBeKept()).isFalse();
    assertThat(Freshness.of(Map.of(), NOW).mayBeKept()).isTrue();
  }

  @Property(tries = 2_000)
  void whatever_headers_say_hints_are_none_or_between_nothing_and_a_year(
      @ForAll String control, @ForAll String age, @ForAll String expires, @ForAll String after) {
    Freshness freshness =
        Freshness.of(
            Map.of(
                "cache-control", "max-age=" + control,
                "age", age,
                "expires", expires,
                "retry-after", after),
            NOW);
    assertThat(freshness.fresh().orElse(YEAR)).isBetween(Duration.ZERO, YEAR);
    assertThat(freshness.retryAfter().orElse(YEAR)).isBetween(Duration.ZERO, YEAR);
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }
}
