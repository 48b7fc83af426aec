package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that misbehave: none gets more than its share of bytes and time. */
class HostileServerTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final byte[] ZEROS = new byte[64 * 1024];

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1:%d/, PRIVATE",
    "http://169.254.169.254:%d/latest/meta-data/, LINK_LOCAL",
    "http://[::1]:%d/, LOOPBACK",
    "http://0x7f.2:%d/, LOOPBACK",
    "//192.168.0.1:%d/, PRIVATE",
    "http://127.0.0.1:22/, PORT",
    "http://127.0.0.1/, PORT",
    "file:///etc/passwd, SCHEME",
    "gopher://127.0.0.1:%d/, SCHEME",
    "http://user@127.0.0.1:%d/, USER_INFO",
    "/\\10.0.0.1:%d/, AMBIGUOUS",
    "http:/10.0.0.1:%d/, AMBIGUOUS",
  })
  void a_redirect_to_where_nobody_may_go_is_refused_there(String target, RefusalReason reason)
      throws IOException {
    try (var server =
            LocalServer.that(
                (path, connection, out) ->
                    out.write(
                        ("HTTP/1.1 302 Found\r\nLocation: "
                                + target.formatted(connection.getLocalPort())
                                + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8)));
        var client = LocalClient.of(server)) {
      var refused = (FetchResult.Refused) client.fetch(server.url("/"));
      assertThat(refused.refusal().reason()).isEqualTo(reason);
      assertThat(refused.at()).isEqualTo(target.formatted(server.port()));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void a_loop_of_redirects_ends_after_five() throws IOException {
    try (var server = LocalServer.thatSends("HTTP/1.1 301 Moved\nLocation: /again\n\n");
        var client = LocalClient.of(server)) {
      assertThat(failure(client, server)).isEqualTo(FailureReason.TOO_MANY_REDIRECTS);
      assertThat(server.requests()).hasSize(6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "gzip, gzip", "br, gzip"})
  void a_bomb_is_stopped_when_it_has_inflated_too_far(String encoding) throws IOException {
    byte[] bomb = Bomb.of(encoding);
    assertThat(bomb.length).isLessThan((int) LocalClient.LIMITS.received());
    String head = "HTTP/1.1 200 OK\nContent-Encoding: " + encoding + "\n\n";
    try (var server = LocalServer.thatSends(head, bomb);
        var client = LocalClient.of(server)) {
      var failed = (FetchResult.Failed) client.fetch(server.url("/"));
      assertThat(failed.reason()).isEqualTo(FailureReason.TOO_LARGE);
      assertThat(failed.detail()).contains("200000 bytes inflated");
      var posted = (FetchResult.Failed) client.send(post(server));
      assertThat(posted.reason()).isEqualTo(FailureReason.TOO_LARGE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Transfer-Encoding: chunked\r\n"})
  void a_body_without_an_end_is_cut_off(String header) throws IOException {
    String before = header.isEmpty() ? "" : "10000\r\n";
    String after = header.isEmpty() ? "" : "\r\n";
    try (var server =
            LocalServer.that(
                (path, connection, out) -> {
                  out.write(ascii("HTTP/1.1 200 OK\r\n" + header + "\r\n"));
                  while (true) {
                    out.write(ascii(before));
                    out.write(ZEROS);
                    out.write(ascii(after));
                  }
                });
        var client = LocalClient.of(server)) {
      assertThat(failure(client, server)).isEqualTo(FailureReason.TOO_LARGE);
      assertThat(failureOfPost(client, server)).isEqualTo(FailureReason.TOO_LARGE);
    }
  }

  @Test
  void empty_compressed_parts_without_an_end_are_cut_off() throws IOException {
    var member = new ByteArrayOutputStream();
    new GZIPOutputStream(member).close();
    try (var server =
            LocalServer.that(
                (path, connection, out) -> {
                  out.write(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"));
                  var buffered = new BufferedOutputStream(out, 1 << 16);
                  while (true) {
                    buffered.write(member.toByteArray());
                  }
                });
        var client = LocalClient.of(server, EgressLimits.DEFAULT, NameLookup.system())) {
      assertThat(failure(client, server)).isEqualTo(FailureReason.TOO_LARGE);
    }
  }

  @Test
  void a_body_that_is_announced_too_large_is_not_read() throws IOException {
    try (var server = LocalServer.thatSends("HTTP/1.1 200 OK\nContent-Length: 99999999\n\n");
        var client = LocalClient.of(server)) {
      assertThat(failure(client, server)).isEqualTo(FailureReason.TOO_LARGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nX-Slow: ",
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFF\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;ext="
      })
  void a_server_that_drips_meets_the_limit_of_time(String beginning) throws IOException {
    try (var server =
            LocalServer.that(
                (path, connection, out) -> {
                  out.write(beginning.getBytes(StandardCharsets.UTF_8));
                  drip(connection, out);
                });
        var client =
            LocalClient.of(server, LocalClient.LIMITS.within(SHORT), NameLookup.system())) {
      assertTimeout(
          Duration.ofSeconds(5),
          () -> {
            assertThat(failure(client, server)).isEqualTo(FailureReason.TIMEOUT);
            assertThat(failureOfPost(client, server)).isEqualTo(FailureReason.TIMEOUT);
          });
    }
  }

  @Test
  void a_server_that_never_takes_what_is_posted_meets_the_limit_of_time() throws IOException {
    byte[] large = new byte[32 * 1024 * 1024];
    try (var deaf = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        var client =
            LocalClient.ofPorts(LocalClient.LIMITS.within(SHORT), Set.of(deaf.getLocalPort()))) {
      String address = "http://127.0.0.1:" + deaf.getLocalPort() + "/";
      assertTimeout(
          Duration.ofSeconds(5),
          () ->
              assertThat(client.send(WebRequest.post(address, "text/plain", large)))
                  .isInstanceOfSatisfying(
                      FetchResult.Failed.class,
                      failed -> assertThat(failed.reason()).isEqualTo(FailureReason.TIMEOUT)));
    }
  }

  private static void drip(Socket connection, OutputStream out) throws Exception {
    var pause = new CountDownLatch(1);
    while (!connection.isClosed()) {
      out.write('x');
      out.flush();
      if (pause.await(20, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  @Test
  void a_server_that_says_nothing_meets_it_too_and_so_do_slow_redirects_together()
      throws IOException {
    var never = new CountDownLatch(1);
    try (var server =
            LocalServer.that(
                (path, connection, out) -> {
                  boolean released = never.await(150, TimeUnit.MILLISECONDS);
                  out.write(
                      ("HTTP/1.1 302 Found\r\nLocation: /" + released + "\r\n\r\n")
                          .getBytes(StandardCharsets.UTF_8));
                });
        var client =
            LocalClient.of(server, LocalClient.LIMITS.within(SHORT), NameLookup.system())) {
      assertThat(failure(client, server)).isEqualTo(FailureReason.TIMEOUT);
      assertThat(server.requests()).hasSizeLessThan(6);
    }
  }

  @Test
  void headers_too_long_or_too_many_are_not_read_to_their_end() throws IOException {
    String line = "X-Header: " + "x".repeat(1_000) + "\r\n";
    for (String endless : new String[] {line, line.strip()}) {
      try (var server =
              LocalServer.that(
                  (path, connection, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
                    while (true) {
                      out.write(endless.getBytes(StandardCharsets.UTF_8));
                    }
                  });
          var client = LocalClient.of(server)) {
        assertThat(failure(client, server)).isEqualTo(FailureReason.HEADERS_TOO_LARGE);
        assertThat(failureOfPost(client, server)).isEqualTo(FailureReason.HEADERS_TOO_LARGE);
      }
    }
  }

  @Test
  void interim_responses_without_an_end_are_no_response() throws IOException {
    try (var server =
            LocalServer.that(
                (path, connection, out) -> {
                  while (true) {
                    out.write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                  }
                });
        var client = LocalClient.of(server)) {
      assertThat(failure(client, server)).isEqualTo(FailureReason.BROKEN_RESPONSE);
      assertThat(failureOfPost(client, server)).isEqualTo(FailureReason.BROKEN_RESPONSE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.6\n",
        "",
        "HTTP/1.1 200 OK\nContent-Length: 100\n\nshort",
        "HTTP/1.1 200 OK\nContent-Length: ten\n\n0123456789",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nnonsense",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nab",
        "HTTP/1.1 200 OK\nContent-Le",
      })
  void what_is_no_http_or_ends_in_the_middle_is_a_broken_response(String response)
      throws IOException {
    try (var server = LocalServer.thatSends(response);
        var client = LocalClient.of(server)) {
      assertThat(failure(client, server)).isEqualTo(FailureReason.BROKEN_RESPONSE);
      assertThat(failureOfPost(client, server)).isEqualTo(FailureReason.BROKEN_RESPONSE);
    }
  }

  @Test
  void a_connection_that_is_reset_is_a_broken_response() throws IOException {
    try (var server =
            LocalServer.that(
                (path, connection, out) -> {
                  out.write("HTTP/1.1 200 OK\r\n\r\nhalf".getBytes(StandardCharsets.UTF_8));
                  out.flush();
                  connection.setSoLinger(true, 0);
                });
        var client = LocalClient.of(server)) {
      assertThat(failure(client, server)).isEqualTo(FailureReason.BROKEN_RESPONSE);
      assertThat(failureOfPost(client, server)).isEqualTo(FailureReason.BROKEN_RESPONSE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "deflate", "br", "zstd", "gzip, gzip", "br, zstd", "br, br, br, br, br"})
  void a_body_that_is_not_encoded_as_it_says_or_as_was_asked_is_refused(String encoding)
      throws IOException {
    try (var server =
            LocalServer.thatSends(
                "HTTP/1.1 200 OK\nContent-Encoding: " + encoding + "\n\n",
                "<rss>plain text</rss>".getBytes(StandardCharsets.UTF_8));
        var client = LocalClient.of(server)) {
      assertThat(failure(client, server)).isEqualTo(FailureReason.BAD_ENCODING);
    }
  }

  @Test
  void a_closed_port_is_unreachable() throws IOException {
    var server = LocalServer.thatSends("");
    try (var client = LocalClient.of(server)) {
      server.close();
      assertThat(failure(client, server)).isEqualTo(FailureReason.UNREACHABLE);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static FailureReason failureOfPost(EgressClient client, LocalServer server) {
    return ((FetchResult.Failed) client.send(post(server))).reason();
  }

  private static WebRequest post(LocalServer server) {
    return WebRequest.post(server.url("/"), "application/json", ascii("{}"));
  }

  private static FailureReason failure(EgressClient client, LocalServer server) {
    return ((FetchResult.Failed) client.fetch(server.url("/"))).reason();
  }
}
