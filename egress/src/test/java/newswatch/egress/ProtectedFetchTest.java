package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.RefusalReason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Requests under TLS. */
@TestInstance(Lifecycle.PER_CLASS)
class ProtectedFetchTest {
  private static final NameLookup LOOPBACK = name -> List.of(InetAddress.getByName("127.0.0.1"));

  private OwnCertificate certificate;

  @BeforeAll
  void makeCertificate(@TempDir Path folder) throws Exception {
    certificate = OwnCertificate.of("news.example.org", folder);
  }

  @Test
  void a_certificate_of_the_host_that_was_asked_for_is_taken() throws IOException {
    try (var server = server("HTTP/1.1 200 OK\r\n\r\n<rss/>");
        var client = client(server, LocalClient.LIMITS)) {
      Fetched fetched = (Fetched) client.fetch(url("news.example.org", server));
      assertThat(fetched.body()).asString().isEqualTo("<rss/>");
    }
  }

  @Test
  void a_certificate_of_another_host_is_refused() throws IOException {
    try (var server = server("HTTP/1.1 200 OK\r\n\r\n");
        var client = client(server, LocalClient.LIMITS)) {
      assertThat(failure(client, url("other.example.org", server))).isEqualTo(FailureReason.TLS);
      assertThat(failure(client, url("127.0.0.1", server))).isEqualTo(FailureReason.TLS);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_refused() throws IOException {
    try (var server = server("HTTP/1.1 200 OK\r\n\r\n");
        var client = LocalClient.of(server, LocalClient.LIMITS, LOOPBACK)) {
      assertThat(failure(client, url("news.example.org", server))).isEqualTo(FailureReason.TLS);
    }
  }

  @Test
  void a_redirect_to_an_unprotected_address_is_refused() throws IOException {
    try (var server = server("HTTP/1.1 301 Moved\r\nLocation: http://news.example.org/\r\n\r\n");
        var client = client(server, LocalClient.LIMITS)) {
      var refused = (FetchResult.Refused) client.fetch(url("news.example.org", server));
      assertThat(refused.refusal().reason()).isEqualTo(RefusalReason.DOWNGRADE);
    }
  }

  @Test
  void a_handshake_that_is_never_answered_meets_the_limit_of_time() throws IOException {
    try (var server = LocalServer.that((path, connection, out) -> waitFor(connection));
        var client = client(server, LocalClient.LIMITS.within(Duration.ofMillis(300)))) {
      assertTimeout(
          Duration.ofSeconds(5),
          () ->
              assertThat(failure(client, url("news.example.org", server)))
                  .isEqualTo(FailureReason.TIMEOUT));
    }
  }

  private static void waitFor(Socket connection) throws IOException {
    while (connection.getInputStream().read() >= 0) {
      // Until the client hangs up.
    }
  }

  private LocalServer server(String response) throws IOException {
    SSLServerSocketFactory sockets = certificate.tls().getServerSocketFactory();
    return LocalServer.over(
        sockets, (path, connection, out) -> out.write(response.getBytes(StandardCharsets.UTF_8)));
  }

  private EgressClient client(LocalServer server, EgressLimits limits) {
    SSLSocketFactory trusting = certificate.tls().getSocketFactory();
    return new EgressClient(LocalClient.settings(server, limits), LOOPBACK, trusting);
  }

  private static String url(String host, LocalServer server) {
    return "https://" + host + ":" + server.port() + "/";
  }

  private static FailureReason failure(EgressClient client, String url) {
    return ((FetchResult.Failed) client.fetch(url)).reason();
  }
}
