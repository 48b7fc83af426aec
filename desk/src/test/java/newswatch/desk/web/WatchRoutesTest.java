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
  void every_wrong_setting_of_a_watch_is_told_at_once_and_by_its_name() throws Exception {
    var bad =
        desk.send(
            "POST",
            "/api/watches/check",
            """
            {"id":"w","query":"( a","every":"hourly","severity":"loud","validFrom":"spring",
             "labels":{"desk":" "},"notify":"me","quiet":{"from":"22:00","until":"7","zone":"Asia/Kabul"},
             "when":{"burst":{"window":"1s","colour":"red"}},"owner":"Amina"}""");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body())
        .contains("\"faults\":[{\"position\":")
        .contains("{\"setting\":\"every\",\"message\":")
        .contains("{\"setting\":\"severity\",\"message\":\"unknown severity")
        .contains("{\"setting\":\"validFrom\",\"message\":")
        .contains("{\"setting\":\"labels\",\"message\":")
        .contains("{\"setting\":\"notify\",\"message\":")
        .contains("{\"setting\":\"quiet\",\"message\":")
        .contains("when.burst.window")
        .contains("when.burst.colour")
        .doesNotContain("\"setting\":\"owner\"");
  }

  @Test
  void settings_that_contradict_one_another_or_lead_nowhere_are_told() throws Exception {
    assertThat(
            desk.send(
                    "POST",
                    "/api/watches/check",
                    "{\"query\":\"a\",\"validFrom\":\"2026-02-01T00:00:00Z\",\"validUntil\":\"2026-01-01T00:00:00Z\"}")
                .body())
        .contains("\"setting\":\"validUntil\"");
    assertThat(
            desk.send(
                    "POST",
                    "/api/watches/check",
                    "{\"id\":\"w\",\"query\":\"a\",\"unless\":[\"w\"]}")
                .body())
        .contains("\"setting\":\"unless\"")
        .contains("names itself");
    assertThat(
            desk.send("POST", "/api/watches", "{\"id\":\"w\",\"query\":\"a\",\"unless\":[\"w\"]}")
                .statusCode())
        .isEqualTo(400);
    var good = desk.send("POST", "/api/watches/check", "{\"query\":\"a\",\"unless\":[\"later\"]}");
    assertThat(good.statusCode()).isEqualTo(200);
    assertThat(good.body()).contains("\"missing\":[\"later\"]");
  }

  @Test
  void a_watch_is_tried_without_being_kept() throws Exception {
    var tried =
        desk.send("POST", "/api/watches/try", "{\"query\":\"a\",\"when\":{\"silence\":\"usual\"}}");
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(tried.body())
        .isEqualTo("{\"complete\":true,\"documents\":7,\"met\":3,\"fired\":1,\"alerts\":[]}");
    assertThat(desk.send("POST", "/api/watches/try", "{\"query\":\"( a\"}").body())
        .contains("\"faults\":[{\"position\":");
    assertThat(desk.send("POST", "/api/watches/try", "{\"query\":\"a\",\"when\":{}}").statusCode())
        .isEqualTo(400);
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
