package newswatch.desk.web;

import static newswatch.desk.outcomes.NotificationsInMemory.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import newswatch.events.notify.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryRoutesTest {
  private static final String HOOK = "/api/destinations/hook";

  /** Before now, by the clock that the desk has. */
  private static final Instant SINCE = Instant.parse("2020-03-02T09:00:00Z");

  private RunningDesk desk;

  @BeforeEach
  void open() throws AddressTakenException {
    desk = RunningDesk.start();
    desk.notifications.append(waiting("a1", "w", "hook", SINCE), SINCE);
    desk.notifications.append(
        waiting("a1", "w", "console", SINCE).with(new Outcome.Delivered(SINCE, "a1", 2, "printed")),
        SINCE);
    desk.notifications.append(waiting("a2", "other", "hook", SINCE.plusSeconds(1)), SINCE);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void outcomes_are_listed_newest_first_filtered_paged_and_balanced() throws Exception {
    String all = desk.get("/api/notifications").body();
    assertThat(all)
        .startsWith(
            "{\"total\":3,\"found\":3,\"counts\":{\"console\":{\"waiting\":0,\"delivered\":1,")
        .contains("\"hook\":{\"waiting\":2,\"delivered\":0,")
        .contains("\"title\":\"Title <b>\"")
        .contains("\"outcome\":{\"state\":\"delivered\",");
    assertThat(all.indexOf("\"alert\":\"a2\"")).isLessThan(all.indexOf("\"alert\":\"a1\""));
    assertThat(desk.get("/api/notifications?alert=a1&alert=none").body()).contains("\"found\":2,");
    assertThat(desk.get("/api/notifications?state=waiting&destination=hook&watch=w").body())
        .contains("\"found\":1,")
        .doesNotContain("a2");
    assertThat(desk.get("/api/notifications?state=waiting&from=1&limit=1").body())
        .contains("\"found\":2,")
        .doesNotContain("a2");
    assertThat(desk.get("/api/notifications?state=lost").body()).contains("given-up");
  }

  @Test
  void an_alert_is_acknowledged_and_sent_again() throws Exception {
    assertThat(desk.send("POST", "/api/alerts/a1/ack", "{\"by\":\"Amina\"}").body())
        .contains("\"by\":\"Amina\"")
        .contains("\"state\":\"muted\"");
    HttpResponse<String> again =
        desk.send("POST", "/api/alerts/a1/resend", "{\"destination\":\"hook\"}");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("\"reason\":\"asked-again\"").doesNotContain("console");
    assertThat(desk.send("POST", "/api/alerts/b/ack", "{}").statusCode()).isEqualTo(404);
    assertThat(desk.send("POST", "/api/alerts/a/ack", "{}").statusCode()).isEqualTo(409);
    desk.notifications.breakDown();
    assertThat(desk.send("POST", "/api/alerts/a1/ack", "{}").statusCode()).isEqualTo(503);
  }

  @Test
  void a_mute_is_made_listed_and_ended() throws Exception {
    HttpResponse<String> made =
        desk.send("POST", "/api/mutes", "{\"watch\":\"w\",\"for\":\"4h\",\"by\":\"Amina\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(desk.get("/api/mutes").body()).isEqualTo("[" + made.body() + "]");
    String id = made.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    assertThat(desk.send("DELETE", "/api/mutes/" + id, "").statusCode()).isEqualTo(204);
    assertThat(desk.send("DELETE", "/api/mutes/" + id, "").statusCode()).isEqualTo(404);
    assertThat(desk.send("POST", "/api/mutes", "{\"for\":\"4h\"}").body()).contains("name what");
    assertThat(desk.send("POST", "/api/mutes", "{\"watch\":1,\"until\":2}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_destination_is_added_tested_disabled_enabled_and_removed() throws Exception {
    assertThat(desk.get("/api/destination-kinds").body())
        .isEqualTo(
            "[{\"name\":\"hook\",\"settings\":[{\"name\":\"url\",\"required\":true,\"secret\":true,"
                + "\"lines\":false,\"what\":\"the address\"}]}]");
    String hook = "{\"kind\":\"hook\",\"settings\":{\"url\":\"env:A\"},\"perMinute\":9}";
    HttpResponse<String> added = desk.send("PUT", HOOK, hook);
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.body()).contains("\"perMinute\":9").contains("\"waiting\":2");
    assertThat(desk.send("PUT", HOOK, hook).statusCode()).isEqualTo(200);
    assertThat(desk.send("POST", HOOK + "/disable", "{\"why\":\"moving\"}").body())
        .contains("\"status\":\"disabled\"")
        .contains("moving");
    assertThat(desk.send("POST", HOOK + "/enable", "{}").body()).contains("\"status\":\"unused\"");
    assertThat(desk.send("POST", HOOK + "/test", "{}").body())
        .isEqualTo("{\"delivered\":true,\"says\":\"delivered to hook\"}");
    assertThat(desk.get("/api/destinations").body()).contains("\"id\":\"console\"", "\"hook\"");
    assertThat(desk.send("DELETE", HOOK, "").body()).isEqualTo("{\"id\":\"hook\",\"watches\":[]}");
    assertThat(desk.get(HOOK).statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_no_destination_is_refused() throws Exception {
    assertThat(desk.send("PUT", HOOK, "{\"kind\":\"hook\"}").body()).contains("a hook needs");
    assertThat(desk.send("PUT", HOOK, "{\"id\":\"other\",\"kind\":\"hook\"}").statusCode())
        .isEqualTo(400);
    assertThat(desk.send("PUT", "/api/destinations/A%20b", "{\"kind\":\"hook\"}").body())
        .contains("small letters");
    assertThat(desk.send("DELETE", "/api/destinations/console", "").statusCode()).isEqualTo(400);
  }

  @Test
  void a_monitoring_system_reads_how_alerts_stand_and_how_long_the_oldest_waits() throws Exception {
    assertThat(desk.get("/metrics").body())
        .contains("# TYPE newswatch_notifications gauge\n")
        .contains("newswatch_notifications{destination=\"hook\",state=\"waiting\"} 2\n")
        .contains("newswatch_notifications{destination=\"console\",state=\"delivered\"} 1\n")
        .contains("oldest_waiting_seconds{destination=\"console\"} 0\n")
        .containsPattern("oldest_waiting_seconds\\{destination=\"hook\"} [1-9]");
  }

  @Test
  void pages_elsewhere_can_neither_mute_nor_send() throws Exception {
    for (String path : new String[] {"/api/mutes", "/api/alerts/a1/ack", HOOK + "/test"}) {
      var foreign =
          desk.request(path)
              .header("Origin", "https://example.org")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{}"));
      assertThat(desk.send(foreign).statusCode()).isEqualTo(403);
    }
  }
}
