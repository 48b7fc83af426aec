package newswatch.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
  private static final String WATCH = "{\"id\":\"w\",\"query\":\"copper\"}";

  private RunningDesk desk;

  @BeforeEach
  void open() throws AddressTakenException {
    desk = RunningDesk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8080",
        "127.0.0.1:1",
        "[::1]:8080",
        "192.168.1.7",
        "desk.example.org",
        "Desk.Example.org:443",
        "newswatch.localhost"
      })
  void the_desk_answers_to_addresses_and_to_its_own_names(String host) throws IOException {
    assertThat(statusUnderName(host)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example:8080",
        "example.org",
        "x.desk.example.org"
      })
  void a_name_that_was_rebound_to_our_address_gets_no_answer(String host) throws IOException {
    assertThat(statusUnderName(host)).isEqualTo(403);
  }

  @Test
  void guests_guard_themselves() throws Exception {
    HttpResponse<String> answer =
        desk.send(
            desk.request("/guest")
                .header("Origin", "https://other.example")
                .POST(BodyPublishers.ofString("anything")));
    assertThat(answer.body()).isEqualTo("welcome");
  }

  @Test
  void changes_from_other_sites_are_turned_away() throws Exception {
    for (String origin : Set.of("https://evil.example", "null", "http://localhost:1", "file://")) {
      assertThat(desk.send(create().header("Origin", origin)).statusCode()).isEqualTo(403);
    }
    for (String site : Set.of("cross-site", "same-site")) {
      assertThat(desk.send(create().header("Sec-Fetch-Site", site)).statusCode()).isEqualTo(403);
    }
    var removal = desk.request("/api/watches/w").DELETE().header("Origin", "https://evil.example");
    assertThat(desk.send(removal).statusCode()).isEqualTo(403);
    assertThat(desk.get("/api/watches").body()).isEqualTo("[]");
  }

  @Test
  void changes_from_our_own_page_are_taken() throws Exception {
    var own = "http://127.0.0.1:" + desk.port();
    var request = create().header("Origin", own).header("Sec-Fetch-Site", "same-origin");
    assertThat(desk.send(request).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonx", "x"})
  void what_a_form_of_another_site_could_send_is_refused(String type) throws Exception {
    var request =
        desk.request("/api/watches")
            .POST(BodyPublishers.ofString(WATCH))
            .header("Content-Type", type);
    assertThat(desk.send(request).statusCode()).isEqualTo(415);
    assertThat(
            desk.send(desk.request("/api/watches").POST(BodyPublishers.ofString(WATCH)))
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void every_answer_carries_the_rules_of_the_page() throws Exception {
    for (String path : Set.of("/", "/desk.js", "/health", "/api/documents", "/api/none")) {
      var headers = desk.get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy"))
          .get()
          .asString()
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(headers.firstValue("Server")).isEmpty();
    }
  }

  @Test
  void a_body_has_a_limit() throws Exception {
    String large = "{\"query\":\"" + "x".repeat(RequestBody.LARGEST) + "\"}";
    var answer = desk.send("POST", "/api/watches/check", large);
    assertThat(answer.statusCode()).isEqualTo(413);
    var chunked =
        desk.request("/api/watches/check")
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))));
    assertThat(desk.send(chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void a_taken_port_is_named_with_a_remedy() {
    assertThatThrownBy(() -> new RunningDesk(desk.port(), Duration.ofSeconds(1)))
        .isInstanceOf(AddressTakenException.class)
        .hasMessageContaining("port " + desk.port())
        .hasMessageContaining("in use")
        .hasMessageContaining("choose another port")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void wrong_addresses_are_refused_all_at_once() {
    assertThatThrownBy(() -> new WebAddress(" ", 70_000, Set.of("http://x:1")))
        .hasMessageContainingAll("host is empty", "70000", "http://x:1");
  }

  private HttpRequest.Builder create() {
    return desk.request("/api/watches")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(WATCH));
  }

  /** By hand, since the client does not let us lie about the host. */
  private int statusUnderName(String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", desk.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /api/documents HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }
}
