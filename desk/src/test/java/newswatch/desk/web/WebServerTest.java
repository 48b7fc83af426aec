package newswatch.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import newswatch.desk.health.Health;
import newswatch.desk.health.HealthPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
  private static final Pattern REFERENCE =
      Pattern.compile("(?:src|href|from) ?=? ?[\"']\\.?(/[^\"']+)");

  @Test
  void health_is_ok_when_every_part_is() throws Exception {
    try (var desk =
        RunningDesk.start(
            new HealthPart("enrich", () -> Health.ok("RUNNING")),
            new HealthPart("alerts", () -> Health.ok("12 watches")))) {
      var answer = desk.get("/health");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo(
              "{\"status\":\"ok\",\"parts\":{\"enrich\":{\"status\":\"ok\",\"detail\":\"RUNNING\"},"
                  + "\"alerts\":{\"status\":\"ok\",\"detail\":\"12 watches\"}}}");
    }
  }

  @Test
  void health_fails_with_one_part_and_still_names_the_others() throws Exception {
    try (var desk =
        RunningDesk.start(
            new HealthPart("enrich", () -> Health.failing("ERROR")),
            new HealthPart(
                "ingest",
                () -> {
                  throw new IllegalStateException("broken");
                }),
            new HealthPart("alerts", () -> Health.ok("fine")))) {
      var answer = desk.get("/health");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body())
          .startsWith("{\"status\":\"failing\"")
          .contains("\"enrich\":{\"status\":\"failing\",\"detail\":\"ERROR\"}")
          .contains("broken")
          .contains("\"alerts\":{\"status\":\"ok\"");
    }
  }

  @Test
  void the_page_and_everything_that_it_refers_to_is_served_from_here() throws Exception {
    try (var desk = RunningDesk.start()) {
      var page = desk.get("/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type")).get().asString().contains("text/html");
      assertThat(page.body()).doesNotContain("http://", "https://", "<script>", "style=");
      for (String path : references(page.body())) {
        var part = desk.get(path);
        assertThat(part.statusCode()).as(path).isEqualTo(200);
        for (String imported : path.endsWith(".js") ? references(part.body()) : List.<String>of()) {
          assertThat(desk.get(imported).statusCode()).as(imported).isEqualTo(200);
        }
      }
      assertThat(desk.get("/desk.js").headers().firstValue("Content-Type"))
          .get()
          .asString()
          .contains("javascript");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/none", "/api/none", "/../DeskServer.class", "/%2e%2e/DeskServer.class"})
  void what_is_not_there_is_not_found(String path) throws Exception {
    try (var desk = RunningDesk.start()) {
      assertThat(desk.get(path).statusCode()).isBetween(400, 404);
    }
  }

  private static List<String> references(String text) {
    return REFERENCE.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
