package newswatch.ingest.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-05-21T08:00:00Z               | 2025-05-21T08:00:00Z",
        "2025-05-21T8:00+04:30              | 2025-05-21T03:30:00Z",
        "2025/05/21 08:00:00 EDT            | 2025-05-21T12:00:00Z",
        "Wed, 2025/05/21 08:00:00 EDT       | 2025-05-21T12:00:00Z",
        "20250521T080000Z                   | 2025-05-21T08:00:00Z",
        "20250521                           | 2025-05-21T00:00:00Z",
        "2025-141T08:00:00Z                 | 2025-05-21T08:00:00Z",
        "2025-05-21 08:00:00.0              | 2025-05-21T08:00:00Z",
        "2025-05-21 08:00:00 UTC            | 2025-05-21T08:00:00Z",
        "Wed, 21 May 2025 08:00:00 GMT      | 2025-05-21T08:00:00Z",
        "Mon, 21 May 2025 08:00:00 GMT      | 2025-05-21T08:00:00Z",
        "Wedn, 21 May 2025 08:00 EST        | 2025-05-21T13:00:00Z",
        "21 May 25 08:00:00 +0200           | 2025-05-21T06:00:00Z",
        "21-May-2025 08:00:00 -0500         | 2025-05-21T13:00:00Z",
        "Wed,21 May 2025 08:00:00 GMT+0200  | 2025-05-21T06:00:00Z",
        "Wed, 21 May 2025 08:00:00 +2:00    | 2025-05-21T06:00:00Z",
        "Wed, 21 May 2025 08:00:00 -0700 (PDT) | 2025-05-21T15:00:00Z",
        "Wed, 21 May 2025 08:00:00 Europe/Berlin | 2025-05-21T06:00:00Z",
        "Wed, 21 May 2025 08:00:00 ET       | 2025-05-21T12:00:00Z",
        "Wed, 21 May 2025 08:00:00 XYZ      | 2025-05-21T08:00:00Z",
        "Wed, 21 May 2025 24:00:00 GMT      | 2025-05-22T00:00:00Z",
        "Wed, 21 May 2025 23:59:60 GMT      | 2025-05-21T23:59:59Z",
        "Wed, May 21 2025 08:00:00 GMT      | 2025-05-21T08:00:00Z",
        "May 21, 2025 8:00 PM               | 2025-05-21T20:00:00Z",
        "May 21st, 2025 12:05 a.m. PST      | 2025-05-21T08:05:00Z",
        "Wed May 21 08:00:00 2025           | 2025-05-21T08:00:00Z",
        "Wed May 21 08:00:00 PDT 2025       | 2025-05-21T15:00:00Z",
        "Wed May 21 08:00:00 +0000 2025     | 2025-05-21T08:00:00Z",
        "Wednesday 21 May 2025              | 2025-05-21T00:00:00Z",
        "08:00 21 May 2025                  | 2025-05-21T08:00:00Z",
        "21 Sept 2025                       | 2025-09-21T00:00:00Z",
        "21.05.2025 08:00                   | 2025-05-21T08:00:00Z",
        "21.05.25                           | 2025-05-21T00:00:00Z",
        "5/21/2025 8:00:00 AM               | 2025-05-21T08:00:00Z",
        "21/05/2025                         | 2025-05-21T00:00:00Z",
        "Mi, 21 Mai 2025 08:00:00 +0200     | 2025-05-21T06:00:00Z",
        "mer. 21 août 2024 08:00:00 +0200   | 2024-08-21T06:00:00Z",
        "mar 21 ene 2025 08:00:00 -0300     | 2025-01-21T11:00:00Z",
        "Сб, 21 мая 2025 08:00:00 +0300     | 2025-05-21T05:00:00Z",
        "Τετ, 21 Μάι 2025 08:00:00 EET      | 2025-05-21T06:00:00Z",
        "2025-május-21T8:15+02:00           | 2025-05-21T06:15:00Z",
        "21 mayo de 2025                    | 2025-05-21T00:00:00Z",
        "2025년 05월 21일 오후 08:00:00      | 2025-05-21T11:00:00Z",
        "2025-05-21 오전 08:00:00            | 2025-05-20T23:00:00Z",
        "2025年5月21日 08:00                 | 2025-05-21T08:00:00Z",
        "２０２５-05-21                      | 2025-05-21T00:00:00Z",
        "٢١ مايو ٢٠٢٥                        | 2025-05-21T00:00:00Z",
      })
  void times_are_read_as_feeds_write_them(String text, Instant expected) {
    assertThat(WrittenTime.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2025",
        "2025-05",
        "05/06/2025",
        "13-12-31",
        "13/12/31",
        "31 Feb 2025",
        "2025-13-01",
        "2025-05-21T25:00:00Z",
        "21 May 2025 08:00:00 +9900",
        "21 Listopad 2025",
        "21 May",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "1747814400",
        "00:00",
        "21 21 May 2025",
      })
  void what_is_no_whole_date_or_could_be_two_is_unknown(String text) {
    assertThat(WrittenTime.parse(text)).isNull();
  }

  @Property(tries = 300)
  void what_java_formats_in_any_english_way_reads_back(
      @ForAll @LongRange(min = 200_000, max = 4_000_000_000L) long seconds,
      @ForAll @IntRange(min = -14, max = 14) int hours) {
    OffsetDateTime time = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.ofHours(hours));
    for (String pattern :
        new String[] {
          "EEE, dd MMM yyyy HH:mm:ss Z",
          "d MMMM uuuu HH:mm:ss xxx",
          "EEE MMM d HH:mm:ss Z yyyy",
          "MMMM d, yyyy h:mm:ss a ZZZZZ",
          "yyyyMMdd'T'HHmmssX",
          "yyyy/MM/dd HH:mm:ss Z"
        }) {
      String text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
      assertThat(WrittenTime.parse(text)).as(text).isEqualTo(time.toInstant());
    }
  }

  @Property(tries = 500)
  void any_text_is_a_time_or_unknown(@ForAll String text) {
    WrittenTime.parse(text);
    WrittenTime.parse("21 May 2025 08:00:00 " + text);
    WrittenTime.parse(text + " 2025 10:00");
  }
}
