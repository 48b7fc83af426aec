package newswatch.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchRoutesTest {
  private static final String COPPER =
      "{\"id\":\"w\",\"name\":\"Copper\",\"query\":\"copper\",\"notify\":[\"console\"],\"version\":1}";

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
  void a_watch_is_created_shown_listed_replaced_and_removed() throws Exception {
    var created =
        desk.send(
            "POST", "/api/watches", "{\"id\":\"w\",\"name\":\"Copper\",\"query\":\"copper\"}");
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location")).contains("/api/watches/w");
    assertThat(created.body()).isEqualTo(COPPER);
    assertThat(desk.get("/api/watches/w").body()).isEqualTo(COPPER);
    assertThat(desk.get("/api/watches").body()).isEqualTo("[" + COPPER + "]");

    var same = desk.send("PUT", "/api/watches/w", COPPER.replace("\"version\":1", "\"version\":9"));
    assertThat(same.statusCode()).isEqualTo(200);
    assertThat(same.body()).isEqualTo(COPPER);
    var changed = desk.send("PUT", "/api/watches/w", "{\"query\":\"lithium\"}");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("\"query\":\"lithium\"").contains("\"version\":2");

    assertThat(desk.send(desk.request("/api/watches/w").DELETE()).statusCode()).isEqualTo(204);
    assertThat(desk.send("DELETE", "/api/watches/w", "").statusCode()).isEqualTo(404);
    assertThat(desk.get("/api/watches/w").statusCode()).isEqualTo(404);
    assertThat(desk.send("PUT", "/api/watches/w", "{\"query\":\"gold\"}").statusCode())
        .isEqualTo(201);
  }

  @Test
  void an_id_that_exists_is_a_conflict_and_a_bad_one_is_refused() throws Exception {
    desk.send("POST", "/api/watches", COPPER);
    assertThat(desk.send("POST", "/api/watches", COPPER).statusCode()).isEqualTo(409);
    var bad = desk.send("PUT", "/api/watches/a%20b", "{\"query\":\"gold\"}");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body()).contains("\"error\":\"the id \\\"a b\\\" cannot be used");
    assertThat(desk.send("PUT", "/api/watches/other", COPPER).statusCode()).isEqualTo(400);
  }

  @Test
  void a_wrong_query_names_the_position_and_what_was_expected() throws Exception {
    for (String method : new String[] {"PUT", "POST"}) {
      String path = method.equals("PUT") ? "/api/watches/w" : "/api/watches";
      var answer = desk.send(method, path, "{\"id\":\"w\",\"query\":\"a NEAR/x b\"}");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .startsWith("{\"error\":\"the query is wrong at character 8: ")
          .contains("\"faults\":[{\"position\":7,\"message\":\"expected a distance");
    }
  }

  @Test
  void a_query_is_checked_without_being_stored() throws Exception {
    var good = desk.send("POST", "/api/watches/check", "{\"query\":\"a AND b OR c\"}");
    assertThat(good.statusCode()).isEqualTo(200);
    assertThat(good.body()).startsWith("{\"ok\":true,\"canonical\":\"");
    var bad = desk.send("POST", "/api/watches/check", "{\"query\":\"( a\"}");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body()).contains("\"ok\":false").contains("\"faults\":[{\"position\":");
    assertThat(desk.get("/api/watches").body()).isEqualTo("[]");
  }

  @Test
  void a_body_that_is_no_watch_is_refused_with_what_was_expected() throws Exception {
    expectBad("", "");
    expectBad("[]", "expected a JSON object");
    expectBad("{\"id\":\"w\",", "Unexpected end");
    expectBad("{\"query\":\"a\"}", "watch without \\\"id\\\"");
    expectBad("{\"id\":\"w\"}", "watch \\\"w\\\" without \\\"query\\\"");
    expectBad("{\"id\":\"w\",\"query\":5}", "expected \\\"query\\\" to be a text");
    expectBad("{\"id\":\"w\",\"query\":\"a\",\"notify\":\"me\"}", "to be a list of texts");
    expectBad("{\"id\":\"w\",\"query\":\"a\",\"notify\":[null]}", "to hold texts");
    assertThat(desk.send("POST", "/api/watches/check", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void a_change_that_kafka_does_not_confirm_is_unavailable() throws Exception {
    desk.watches.breakDown();
    assertThat(desk.send("POST", "/api/watches", COPPER).statusCode()).isEqualTo(503);
  }

  private void expectBad(String body, String message) throws Exception {
    var answer = desk.send("POST", "/api/watches", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"error\":\"").contains(message);
  }
}
