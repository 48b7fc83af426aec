package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with headers and bodies, and what becomes of them on the way. */
class SendTest {

  @Test
  void a_conditional_request_gets_a_304_without_a_body() throws IOException {
    try (var server = LocalServer.thatSends("HTTP/1.1 304 Not Modified\nETag: \"b\"\n\n");
        var client = LocalClient.of(server)) {
      WebRequest request =
          WebRequest.get(server.url("/"))
              .ifChanged("\"a\"", "Sat, 01 Mar 2025 08:00:00 GMT")
              .with("Accept", "text/plain");
      Fetched fetched = (Fetched) client.send(request);
      assertThat(fetched.status()).isEqualTo(304);
      assertThat(fetched.body()).isEmpty();
      assertThat(fetched.headers()).isEqualTo(Map.of("etag", "\"b\""));
      assertThat(server.requests().get(0))
          .contains("if-none-match: \"a\"\n")
          .contains("if-modified-since: Sat, 01 Mar 2025 08:00:00 GMT\n")
          .contains("accept: text/plain\n")
          .doesNotContain("application/rss+xml");
    }
  }

  @Test
  void what_is_posted_arrives_whole_and_so_does_the_answer() throws IOException {
    try (var server = LocalServer.thatSends("HTTP/1.1 202 Accepted\n\nthanks");
        var client = LocalClient.of(server)) {
      Fetched fetched = (Fetched) client.send(post(server.url("/hook"), "{\"a\":1}"));
      assertThat(fetched.status()).isEqualTo(202);
      assertThat(fetched.body()).asString().isEqualTo("thanks");
      assertThat(server.requests().get(0))
          .startsWith("POST /hook HTTP/1.1\n")
          .contains("content-type: application/json\n");
      assertThat(server.bodies()).containsExactly("{\"a\":1}");
    }
  }

  @Test
  void what_is_put_arrives_whole() throws IOException {
    try (var server = LocalServer.thatSends("HTTP/1.1 200 OK\n\n");
        var client = LocalClient.of(server)) {
      byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
      client.send(WebRequest.put(server.url("/room/1"), "application/json", body));
      assertThat(server.requests().get(0)).startsWith("PUT /room/1 HTTP/1.1\n");
      assertThat(server.bodies()).containsExactly("{}");
    }
  }

  @Test
  void an_empty_body_is_announced_as_such() throws IOException {
    try (var server = LocalServer.thatSends("HTTP/1.1 200 OK\n\n");
        var client = LocalClient.of(server)) {
      client.send(post(server.url("/"), ""));
      assertThat(server.requests().get(0)).contains("Content-Length: 0\n");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303})
  void a_post_is_not_made_a_get(int status) throws IOException {
    try (var server = LocalServer.thatSends("HTTP/1.1 " + status + " Elsewhere\nLocation: /b\n\n");
        var client = LocalClient.of(server)) {
      Fetched fetched = (Fetched) client.send(post(server.url("/"), "{}"));
      assertThat(fetched.status()).isEqualTo(status);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 308})
  void a_post_is_posted_again_where_the_server_says_so(int status) throws IOException {
    try (var server = thatRedirects(Map.of("/a", status + " /b"));
        var client = LocalClient.of(server)) {
      Fetched fetched = (Fetched) client.send(post(server.url("/a"), "{}").with("X-Key", "1"));
      assertThat(fetched.status()).isEqualTo(200);
      assertThat(server.bodies()).containsExactly("{}", "{}");
      assertThat(server.requests().get(1)).startsWith("POST /b ").contains("x-key: 1\n");
    }
  }

  @Test
  void headers_for_one_server_are_not_told_to_another() throws IOException {
    try (var other = LocalServer.thatSends("HTTP/1.1 200 OK\n\n");
        var server = thatRedirects(Map.of("/a", "302 " + other.url("/b")));
        var client = LocalClient.of(LocalClient.LIMITS, server, other)) {
      WebRequest request =
          WebRequest.get(server.url("/a"))
              .with("Authorization", "Bearer secret")
              .with("X-Key", "secret")
              .ifChanged("\"a\"", null);
      assertThat(client.send(request)).isInstanceOf(Fetched.class);
      assertThat(server.requests().get(0)).contains("authorization: Bearer secret\n");
      assertThat(other.requests().get(0))
          .doesNotContain("secret")
          .contains("if-none-match: \"a\"\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200 -, 200 -, 200 -, ",
    "301 /b, 200 -, 200 -, /b",
    "308 /b, 301 /c, 200 -, /c",
    "301 /b, 302 /c, 200 -, /b",
    "302 /b, 301 /c, 200 -, ",
    "307 /b, 200 -, 200 -, ",
    "301 /b, 302 /c, 301 /d, /b",
    "301 /b, 302 /a, 200 -, TOO_MANY_REDIRECTS",
  })
  void where_an_address_has_moved_for_good_is_said(
      String a, String b, String c, @Nullable String movedTo) throws IOException {
    try (var server = thatRedirects(Map.of("/a", a, "/b", b, "/c", c));
        var client = LocalClient.of(server)) {
      FetchResult result = client.fetch(server.url("/a"));
      if (result instanceof Fetched fetched) {
        assertThat(String.valueOf(fetched.movedTo()))
            .isEqualTo(movedTo == null ? "null" : server.url(movedTo));
      } else {
        assertThat(((FetchResult.Failed) result).reason().name()).isEqualTo(movedTo);
      }
    }
  }

  private static WebRequest post(String address, String body) {
    return WebRequest.post(address, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  /** Paths to what they answer: a status, and a place or none. */
  private static LocalServer thatRedirects(Map<String, String> answers) throws IOException {
    return LocalServer.that(
        (path, connection, out) -> {
          String[] answer = answers.getOrDefault(path, "200 -").split(" ");
          String place = answer[1].equals("-") ? "" : "Location: " + answer[1] + "\r\n";
          out.write(
              ("HTTP/1.1 " + answer[0] + " Said\r\n" + place + "\r\n")
                  .getBytes(StandardCharsets.UTF_8));
        });
  }
}
