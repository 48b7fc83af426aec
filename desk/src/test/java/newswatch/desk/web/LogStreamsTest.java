package newswatch.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import newswatch.desk.stream.EventFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and how it is said. What is answered is tested with a broker. */
@Timeout(20)
class LogStreamsTest {
  private RunningDesk desk;

  @BeforeEach
  void open() throws AddressTakenException {
    desk = RunningDesk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_channel_that_cannot_be_followed_is_not_found_and_the_others_are_named() throws Exception {
    HttpResponse<String> answer = desk.get("/api/streams/watches");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("documents tagged alerts notifications rejected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "a0", "a0.1-", "w0.1", "beginning", "a0.99999999999999999999"})
  void what_is_no_position_is_refused_with_what_one_looks_like(String text) throws Exception {
    for (var request :
        new HttpRequest.Builder[] {
          desk.request("/api/streams/alerts").header("Last-Event-ID", text),
          desk.request("/api/streams/alerts?after=" + text)
        }) {
      HttpResponse<String> answer = desk.send(request);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("is \\\"" + text + "\\\"", "like a0.13-a1.15");
    }
  }

  @Test
  void a_place_that_is_none_is_refused_with_what_may_stand_there() throws Exception {
    HttpResponse<String> answer = desk.get("/api/streams/alerts?from=yesterday");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("from is \\\"yesterday\\\"", "2025-05-21T08:00:00Z");
  }

  @Test
  void two_places_to_begin_at_are_refused() throws Exception {
    HttpResponse<String> answer = desk.get("/api/streams/alerts?from=beginning&after=a0.1");
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void a_misspelt_filter_is_refused_and_not_a_stream_of_everything() throws Exception {
    HttpResponse<String> answer = desk.get("/api/streams/alerts?wach=copper");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\\\"wach\\\"", EventFilter.WATCH, EventFilter.SEVERITY);
    assertThat(desk.get("/api/streams/alerts?destination=ops").statusCode()).isEqualTo(400);
    assertThat(desk.get("/api/streams/alerts?severity=loud").body()).contains("critical");
  }

  @Test
  void a_position_ahead_of_the_log_is_refused() throws Exception {
    HttpResponse<String> answer = desk.get("/api/streams/alerts?after=a0.0-a1.7");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("a0.0-a1.7", "partition 1", "ends at 0");
  }

  @Test
  void a_channel_that_kafka_does_not_have_yet_is_for_later() throws Exception {
    HttpResponse<String> answer = desk.get("/api/streams/documents");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("newswatch.documents");
  }
}
