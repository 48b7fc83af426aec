package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that behave. */
class FetchTest {
  private static final byte[] FEED = "<rss><channel/></rss>".getBytes(StandardCharsets.UTF_8);

  @Test
  void a_response_comes_with_its_status_headers_and_body() throws IOException {
    try (var server =
            LocalServer.thatSends(
                "HTTP/1.1 200 OK\nContent-Type: application/rss+xml\nContent-Length: 21\n\n",
                FEED);
        var client = LocalClient.of(server)) {
      Fetched fetched = (Fetched) client.fetch(server.url("/a b?q=ü#part"));
      assertThat(fetched.status()).isEqualTo(200);
      assertThat(fetched.header("Content-TYPE")).contains("application/rss+xml");
      assertThat(fetched.body()).isEqualTo(FEED);
      assertThat(fetched.location()).hasToString(server.url("/a%20b?q=%C3%BC"));
    }
  }

  @Test
  void a_request_says_who_asks_and_nothing_more() throws IOException {
    try (var server = LocalServer.thatSends("HTTP/1.1 200 OK\nSet-Cookie: a=b\n\n");
        var client = LocalClient.of(server)) {
      client.fetch(server.url("/"));
      client.fetch(server.url("/"));
      assertThat(server.requests())
          .hasSize(2)
          .allSatisfy(
              request ->
                  assertThat(request)
                      .startsWith("GET / HTTP/1.1\n")
                      .contains("Host: 127.0.0.1:" + server.port() + "\n")
                      .contains("User-Agent: newswatch/test (+https://example.org/about)\n")
                      .doesNotContainIgnoringCase("cookie")
                      .doesNotContainIgnoringCase("authorization"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "raw deflate"})
  void compressed_bodies_are_inflated(String encoding) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (encoding) {
          case "gzip" -> new GZIPOutputStream(compressed);
          case "deflate" -> new DeflaterOutputStream(compressed);
          default -> new DeflaterOutputStream(compressed, new Deflater(9, true));
        }) {
      out.write(FEED);
    }
    String declared = encoding.replace("raw ", "");
    try (var server =
            LocalServer.thatSends(
                "HTTP/1.1 200 OK\nContent-Encoding: " + declared + "\n\n",
                compressed.toByteArray());
        var client = LocalClient.of(server)) {
      assertThat(((Fetched) client.fetch(server.url("/"))).body()).isEqualTo(FEED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "BR, identity"})
  void brotli_is_inflated_too(String declared) throws IOException {
    assertThat(sent(declared, BrotliSample.FEED).body()).isEqualTo(FEED);
  }

  @Test
  void what_was_encoded_several_times_is_decoded_from_the_last_to_the_first() throws IOException {
    byte[] twice = gzip(BrotliSample.FEED);
    assertThat(sent("br, gzip", twice).body()).isEqualTo(FEED);
    assertThat(sent("br, gzip, x-gzip", gzip(twice)).body()).isEqualTo(FEED);
    assertThat(sent("br\nContent-Encoding: gzip", twice).body()).isEqualTo(FEED);
  }

  private static Fetched sent(String encoding, byte[] body) throws IOException {
    try (var server =
            LocalServer.thatSends("HTTP/1.1 200 OK\nContent-Encoding: " + encoding + "\n\n", body);
        var client = LocalClient.of(server)) {
      Fetched fetched = (Fetched) client.fetch(server.url("/"));
      assertThat(server.requests().get(0)).contains("Accept-Encoding: gzip, deflate, br\n");
      return fetched;
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(compressed)) {
      out.write(plain);
    }
    return compressed.toByteArray();
  }

  @Test
  void a_body_of_several_compressed_parts_is_read_to_its_end() throws IOException {
    try (var server =
            LocalServer.that(
                (path, connection, out) -> {
                  out.write(
                      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
                          .getBytes(StandardCharsets.UTF_8));
                  for (int i = 0; i < 3; i++) {
                    var part = new ByteArrayOutputStream();
                    try (var compressed = new GZIPOutputStream(part)) {
                      compressed.write(FEED);
                    }
                    out.write(part.toByteArray());
                    out.flush();
                  }
                });
        var client = LocalClient.of(server)) {
      assertThat(((Fetched) client.fetch(server.url("/"))).body()).hasSize(3 * FEED.length);
    }
  }

  @Test
  void redirects_are_followed_wherever_they_are_relative_to() throws IOException {
    try (var server =
            LocalServer.that(
                (path, connection, out) -> {
                  String next =
                      switch (path) {
                        case "/a/start?x=1" -> "../b/";
                        case "/b/" -> "?page=2";
                        case "/b/?page=2" -> "c d";
                        case "/b/c%20d" -> "/\u00C3\u00BC";
                        default -> "";
                      };
                  String head =
                      next.isEmpty() ? "200 OK\r\n" : "302 Found\r\nLocation: " + next + "\r\n";
                  out.write(
                      ("HTTP/1.1 " + head + "Connection: close\r\n\r\n")
                          .getBytes(StandardCharsets.ISO_8859_1));
                });
        var client = LocalClient.of(server)) {
      Fetched fetched = (Fetched) client.fetch(server.url("/a/start?x=1"));
      assertThat(fetched.location()).hasToString(server.url("/%C3%BC"));
      assertThat(server.requests()).hasSize(5);
    }
  }

  @Test
  void statuses_without_a_body_and_errors_are_responses_too() throws IOException {
    for (String status : new String[] {"304 Not Modified", "204 No Content", "404 Not Found"}) {
      try (var server =
              LocalServer.thatSends("HTTP/1.1 " + status + "\nContent-Encoding: gzip\n\n");
          var client = LocalClient.of(server)) {
        Fetched fetched = (Fetched) client.fetch(server.url("/"));
        assertThat(fetched.status()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
        assertThat(fetched.body()).isEmpty();
      }
    }
  }

  @Test
  void proxies_of_the_system_are_not_gone_through() throws IOException {
    Map<String, String> proxies =
        Map.of("socksProxyHost", "127.0.0.1", "socksProxyPort", "9", "http.proxyHost", "127.0.0.1");
    try (var server = LocalServer.thatSends("HTTP/1.1 200 OK\n\n", FEED);
        var client = LocalClient.of(server)) {
      proxies.forEach(System::setProperty);
      assertThat(client.fetch(server.url("/"))).isInstanceOf(Fetched.class);
    } finally {
      proxies.keySet().forEach(System::clearProperty);
    }
  }
}
