package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebRequestTest {
  private static final WebRequest PLAIN = WebRequest.get("https://example.org/feed");

  @Test
  void headers_are_kept_by_their_lower_case_names_and_replace_one_another() {
    WebRequest request = PLAIN.with("Accept", "text/html").with("ACCEPT", "text/plain");
    assertThat(request.headers()).isEqualTo(Map.of("accept", "text/plain"));
    assertThat(PLAIN.headers()).isEmpty();
  }

  @Test
  void a_condition_leaves_out_validators_that_are_missing_or_cannot_be_sent_back() {
    assertThat(PLAIN.ifChanged("W/\"a\"", "Sat, 01 Mar 2025 08:00:00 GMT").headers())
        .isEqualTo(
            Map.of(
                "if-none-match", "W/\"a\"", "if-modified-since", "Sat, 01 Mar 2025 08:00:00 GMT"));
    assertThat(PLAIN.ifChanged(null, null).headers()).isEmpty();
    assertThat(PLAIN.ifChanged("\"é\"", "").headers()).isEmpty();
    assertThat(PLAIN.ifChanged("\"a\"\r\nX: y", "\n").headers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Host", "connection", "Content-LENGTH", "Transfer-Encoding", "", "a b", "a:"})
  void headers_that_are_the_clients_or_none_are_refused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.with(name, "x"));
  }

  @ParameterizedTest
  @CsvSource({"'a\r\nX-Injected: b'", "'a\nb'", "'a\rb'", "'\0'", "'é'", "''", "' a'", "'a '"})
  void values_that_would_change_where_a_header_ends_are_refused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.with("X-Note", value));
  }

  @Test
  void a_body_is_the_requests_own() {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    WebRequest request = WebRequest.post("https://example.org/", "application/json", body);
    body[0] = 'x';
    request.body()[1] = 'x';
    assertThat(request.body()).asString().isEqualTo("{}");
    assertThat(request.headers()).isEqualTo(Map.of("content-type", "application/json"));
  }
}
