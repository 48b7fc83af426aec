package newswatch.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-05-21                       | 2025-05-21T00:00:00Z",
        "2025-05-21T08:00:00Z             | 2025-05-21T08:00:00Z",
        "2025-05-21T08:00:00.123456789Z   | 2025-05-21T08:00:00.123456789Z",
        "2025-05-21T08:00                 | 2025-05-21T08:00:00Z",
        "2025-05-21 08:00:00              | 2025-05-21T08:00:00Z",
        "2025-05-21T08:00:00+04:30        | 2025-05-21T03:30:00Z",
        "2025-05-21T08:00:00+0430         | 2025-05-21T03:30:00Z",
        "2025-05-21T08:00:00-05           | 2025-05-21T13:00:00Z",
        "2025-05-21 08:00:00 +0000        | 2025-05-21T08:00:00Z",
        "2025-05-21t08:00:00z             | 2025-05-21T08:00:00Z",
        "Wed, 21 May 2025 08:00:00 GMT    | 2025-05-21T08:00:00Z",
        "Wed, 21 May 2025 08:00:00 +0200  | 2025-05-21T06:00:00Z",
        "21 May 2025 08:00:00 GMT         | 2025-05-21T08:00:00Z",
      })
  void iso_8601_and_rfc_1123_are_understood(String text, Instant expected) {
    assertThat(PublishedTime.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "05/21/2025",
        "2025",
        "20250521",
        "2025-13-01",
        "2025-02-30",
        "1747814400",
        "Mon, 21 May 2025 08:00:00 GMT",
        "21 May 25 08:00:00 GMT",
        "2025-05-21T25:00:00Z",
        "2025-05-21T08:00:00Zjunk"
      })
  void anything_else_is_unknown(String text) {
    assertThat(PublishedTime.parse(text)).isNull();
  }

  @Test
  void no_text_is_unknown() {
    assertThat(PublishedTime.parse(null)).isNull();
  }
}
