package newswatch.alerts.deliver.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.OwnCertificate;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.events.notify.RefusedReason;
import newswatch.events.rules.Destination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What keeps a webhook from a message, what is said of it, and that it arrives when it is mended.
 */
@TestInstance(Lifecycle.PER_CLASS)
class WebhookFaultsTest {
  private static final String NAME = "hooks.example.org";
  private static final SendResult ARRIVED = new SendResult.Delivered("answered 204");
  private static final Duration ENOUGH = Duration.ofSeconds(30);

  private SSLContext good;
  private SSLContext expired;
  private SSLContext ofAnotherName;
  private SSLContext ofAnotherAuthority;
  private ExecutorService workers;
  private int port;
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private volatile boolean resolves;
  private Duration time;

  @BeforeAll
  void makeCertificates(@TempDir Path folder) throws Exception {
    good = OwnCertificate.of(NAME, Files.createDirectory(folder.resolve("good"))).tls();
    ofAnotherAuthority = OwnCertificate.of(NAME, Files.createDirectory(folder.resolve("b"))).tls();
    ofAnotherName =
        OwnCertificate.of("other.example.org", Files.createDirectory(folder.resolve("c"))).tls();
    expired = OwnCertificate.expired(NAME, Files.createDirectory(folder.resolve("d"))).tls();
  }

  @BeforeEach
  void choosePort() throws IOException {
    workers = Executors.newCachedThreadPool();
    arrived.clear();
    resolves = true;
    time = ENOUGH;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  /** How a server is wrong before it is mended. */
  private interface Fault {
    AutoCloseable begin() throws IOException;
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_tried_again_until_it_is_replaced()
      throws Exception {
    assertMends(() -> secure(ofAnotherAuthority), good, "tls: ", "PKIX path", "trustStore");
  }

  @Test
  void a_certificate_that_has_expired_is_tried_again_until_it_is_renewed() throws Exception {
    assertMends(() -> secure(expired), expired, "tls: ", "validity", "in force");
  }

  @Test
  void a_certificate_of_another_name_is_tried_again_until_it_is_replaced() throws Exception {
    assertMends(() -> secure(ofAnotherName), ofAnotherName, "tls: ", NAME, "of this name");
  }

  @Test
  void a_server_without_tls_is_tried_again_until_it_has_it() throws Exception {
    assertMends(this::plain, good, "tls: ", "SSL", "speaks TLS");
  }

  @Test
  void a_handshake_that_hangs_is_tried_again_until_it_is_answered() throws Exception {
    time = Duration.ofSeconds(1);
    assertMends(this::silent, good, "timeout: ", "1.0 s");
  }

  @Test
  void a_name_without_an_address_is_tried_again_until_it_has_one() throws Exception {
    assertMends(
        () -> {
          resolves = false;
          return () -> resolves = true;
        },
        good,
        "unresolvable: ",
        NAME,
        "check the name");
  }

  @Test
  void a_name_that_can_never_be_public_is_refused() throws Exception {
    var settings = new EgressSettings(AddressPolicy.PUBLIC, EgressLimits.DEFAULT, "newswatch-test");
    try (EgressClient web = new EgressClient(settings, lookup())) {
      assertThat(hook(web, "https://hooks.invalid/", Clock.systemUTC()).send(WebhookTest.message()))
          .isInstanceOfSatisfying(
              SendResult.Refused.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(RefusedReason.NOT_ALLOWED);
                assertThat(refused.why()).startsWith("local-name: ").contains("hooks.invalid");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon, 02 Mar 2026 09:05:00 GMT",
        "Monday, 02-Mar-26 09:05:00 GMT",
        "Mon Mar  2 09:05:00 2026"
      })
  void a_date_to_come_back_is_read_in_each_of_its_forms(String date) throws Exception {
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    Answer busy =
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", date);
          exchange.sendResponseHeaders(429, -1);
        };
    try (EgressClient web = client(good);
        AutoCloseable server = serve(good, busy)) {
      assertThat(server).isNotNull();
      assertThat(hook(web, url(), Clock.fixed(now, ZoneOffset.UTC)).send(WebhookTest.message()))
          .isEqualTo(new SendResult.TryAgain(Duration.ofMinutes(5), "answered 429"));
    }
  }

  /** The message is not delivered to the wrong server, and is to the right one. */
  private void assertMends(Fault fault, SSLContext trusted, String... words) throws Exception {
    try (EgressClient web = client(trusted)) {
      Notifier hook = hook(web, url(), Clock.systemUTC());
      AutoCloseable wrong = fault.begin();
      try {
        assertThat(hook.send(WebhookTest.message()))
            .isInstanceOfSatisfying(
                SendResult.TryAgain.class,
                again -> assertThat(again.why()).startsWith(words[0]).contains(words));
      } finally {
        wrong.close();
      }
      assertThat(arrived).isEmpty();
    }
    time = ENOUGH;
    try (EgressClient web = client(good);
        AutoCloseable mended = secure(good)) {
      assertThat(mended).isNotNull();
      assertThat(hook(web, url(), Clock.systemUTC()).send(WebhookTest.message()))
          .isEqualTo(ARRIVED);
      assertThat(arrived).containsExactly("a1");
    }
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private AutoCloseable secure(SSLContext tls) throws IOException {
    return serve(tls, this::take);
  }

  /** Answers what is no HTTP as servers without TLS do. */
  private AutoCloseable plain() throws IOException {
    ServerSocket server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    workers.execute(
        () -> {
          try (Socket connection = server.accept()) {
            byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            connection.getOutputStream().write(answer);
            connection.shutdownOutput();
            connection.getInputStream().readAllBytes();
          } catch (IOException e) {
            // The client hangs up as soon as it sees what this is.
          }
        });
    return server;
  }

  private void take(HttpExchange exchange) throws IOException {
    arrived.add(exchange.getRequestHeaders().getFirst("webhook-id"));
    exchange.sendResponseHeaders(204, -1);
  }

  private AutoCloseable serve(SSLContext tls, Answer answer) throws IOException {
    HttpsServer server = HttpsServer.create();
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(workers);
    server.createContext(
        "/",
        exchange -> {
          answer.to(exchange);
          exchange.close();
        });
    server.start();
    return () -> server.stop(0);
  }

  /** Takes connections and says nothing. */
  private AutoCloseable silent() throws IOException {
    return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
  }

  private EgressClient client(SSLContext trusted) {
    AddressPolicy policy = new AddressPolicy(List.of(Network.parse("127.0.0.0/8")), Set.of(port));
    EgressSettings settings =
        new EgressSettings(policy, EgressLimits.DEFAULT.within(time), "newswatch-test");
    return new EgressClient(settings, lookup(), trusted.getSocketFactory());
  }

  private NameLookup lookup() {
    return name -> {
      if (!resolves) {
        throw new UnknownHostException(name);
      }
      return List.of(InetAddress.getByName("127.0.0.1"));
    };
  }

  private String url() {
    return "https://" + NAME + ":" + port + "/hook";
  }

  private static Notifier hook(EgressClient web, String url, Clock clock) {
    String key = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    return new WebhookKind(web, clock)
        .open(
            new Destination("d", "webhook", Map.of("url", url, "secret", "env:KEY")),
            new Secrets(Map.of("KEY", key)));
  }
}
