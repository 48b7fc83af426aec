package newswatch.alerts.deliver.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks to a real server on loopback, checked with the official library. */
class WebhookTest {
  private static final String OLD =
      "whsec_" + base64("an old secret of some length".getBytes(StandardCharsets.UTF_8));
  private static final String NEW =
      "whsec_" + base64("a new secret of enough length".getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;

  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private HttpServer server;
  private volatile Answer answer = exchange -> exchange.sendResponseHeaders(204, -1);

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private record Request(HttpHeaders headers, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(
              new Request(HttpHeaders.of(exchange.getRequestHeaders(), (k, v) -> true), body));
          answer.to(exchange);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    workers.shutdownNow();
  }

  @Test
  void the_official_library_takes_the_signature_of_each_secret_and_of_no_other() throws Exception {
    assertThat(send("env:OLD env:NEW", Map.of("OLD", OLD, "NEW", NEW)))
        .isEqualTo(new SendResult.Delivered("answered 204"));

    Request request = requests.get(0);
    new com.standardwebhooks.Webhook(OLD).verify(request.body(), request.headers());
    new com.standardwebhooks.Webhook(NEW).verify(request.body(), request.headers());
    var other =
        new com.standardwebhooks.Webhook(
            "whsec_" + base64("what others have as theirs".getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> other.verify(request.body(), request.headers()))
        .isInstanceOf(WebhookVerificationException.class);
    assertThatThrownBy(
            () ->
                new com.standardwebhooks.Webhook(OLD)
                    .verify(request.body() + " ", request.headers()))
        .isInstanceOf(WebhookVerificationException.class);
    assertThat(request.headers().firstValue("webhook-id")).hasValue("a1");
    assertThat(request.body())
        .startsWith("{\"type\":\"newswatch.alert\",\"timestamp\":\"2026-03-02T09:00:00Z\"")
        .contains("\"title\":\"Über 王毅\"");
  }

  @Test
  void an_ed25519_signature_is_that_of_the_key() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();

    send("env:KEY", Map.of("KEY", "whsk_" + base64(seed)));

    HttpHeaders headers = requests.get(0).headers();
    String signature = headers.firstValue("webhook-signature").orElseThrow();
    assertThat(signature).startsWith("v1a,");
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(pair.getPublic());
    String signed =
        "a1."
            + headers.firstValue("webhook-timestamp").orElseThrow()
            + "."
            + requests.get(0).body();
    verifier.update(signed.getBytes(StandardCharsets.UTF_8));
    assertThat(verifier.verify(Base64.getDecoder().decode(signature.substring(4)))).isTrue();
  }

  @Test
  void a_secret_in_a_file_may_be_replaced_at_any_time_and_is_missed_when_it_is_gone()
      throws Exception {
    Path file = folder.resolve("secret");
    assertThat(send("file:" + file, Map.of()))
        .isInstanceOfSatisfying(
            SendResult.TryAgain.class,
            again -> assertThat(again.why()).contains("file:").contains("whsec_"));
    Files.writeString(file, OLD + "\n");
    assertThat(send("file:" + file, Map.of())).isInstanceOf(SendResult.Delivered.class);
    assertThat(send("env:WRONG", Map.of("WRONG", "hunter2")).toString())
        .contains("env:WRONG")
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 404, 408, 425, 500, 502, 503})
  void everything_but_success_and_gone_is_tried_again(int status) {
    answer = exchange -> exchange.sendResponseHeaders(status, -1);
    assertThat(send()).isInstanceOf(SendResult.TryAgain.class);
  }

  @Test
  void gone_is_gone_and_retry_after_is_read() {
    answer = exchange -> exchange.sendResponseHeaders(410, -1);
    assertThat(send()).isEqualTo(new SendResult.Gone("answered 410 Gone"));

    answer =
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          exchange.sendResponseHeaders(429, -1);
        };
    assertThat(send()).isEqualTo(new SendResult.TryAgain(Duration.ofMinutes(2), "answered 429"));
  }

  @Test
  void a_redirect_to_a_private_address_is_refused() {
    answer =
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://10.0.0.1/hook");
          exchange.sendResponseHeaders(307, -1);
        };
    assertThat(send())
        .isInstanceOfSatisfying(
            SendResult.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(RefusedReason.NOT_ALLOWED);
              assertThat(refused.why()).contains("private");
            });
  }

  @Test
  void a_server_that_is_slow_or_hangs_up_or_is_not_there_is_tried_again() throws IOException {
    answer =
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000_000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          awaitEnd();
        };
    assertThat(send().toString()).startsWith("TryAgain").contains("timeout");

    try (ServerSocket resetting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      workers.execute(() -> reset(resetting));
      assertThat(send(url(resetting.getLocalPort()), "env:OLD", Map.of("OLD", OLD)))
          .isInstanceOf(SendResult.TryAgain.class);
    }
    int nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = free.getLocalPort();
    }
    assertThat(send(url(nobody), "env:OLD", Map.of("OLD", OLD)).toString()).contains("unreachable");
  }

  @Test
  void settings_name_what_they_need_and_hold_no_secret() {
    WebhookKind kind = new WebhookKind(request -> null, Clock.systemUTC());
    assertThat(kind.faults(new Destination("d", "webhook", Map.of())))
        .anySatisfy(fault -> assertThat(fault).contains("\"url\""))
        .anySatisfy(fault -> assertThat(fault).contains("\"secret\""));
    assertThat(
            kind.faults(
                new Destination(
                    "d",
                    "webhook",
                    Map.of("url", "https://example.org", "secret", OLD, "colour", "red"))))
        .anySatisfy(fault -> assertThat(fault).contains("outside").doesNotContain(OLD))
        .anySatisfy(fault -> assertThat(fault).contains("colour"));
  }

  private void awaitEnd() {
    try {
      Thread.currentThread().join(Duration.ofSeconds(30).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reset(ServerSocket resetting) {
    try (var connection = resetting.accept()) {
      connection.setSoLinger(true, 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private SendResult send() {
    return send("env:OLD", Map.of("OLD", OLD));
  }

  private SendResult send(String secrets, Map<String, String> environment) {
    return send(url(server.getAddress().getPort()), secrets, environment);
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port + "/hook";
  }

  private static SendResult send(String url, String secrets, Map<String, String> environment) {
    int port = Integer.parseInt(url.replaceAll("[^:]*://[^:]*:(\\d+)/.*", "$1"));
    AddressPolicy policy =
        new AddressPolicy(List.of(Network.parse("127.0.0.0/8")), Set.of(port, 80));
    EgressSettings settings =
        new EgressSettings(policy, EgressLimits.DEFAULT.within(Duration.ofSeconds(2)), "test");
    try (EgressClient web = new EgressClient(settings, NameLookup.system())) {
      Destination destination =
          new Destination("d", "webhook", Map.of("url", url, "secret", secrets));
      return new WebhookKind(web, Clock.systemUTC())
          .open(destination, new Secrets(environment))
          .send(message());
    }
  }

  static Message message() {
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    Alert alert =
        new Alert(
            "a1",
            new WatchReference("w", "Watch", 1),
            new DocumentReference("d", "Über 王毅", null, null, null),
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);
    var waiting = new Outcome.Waiting(now, WaitReason.QUEUED, "its turn comes");
    return new Message("a1", List.of(Notification.of(alert, "d", "webhook", now, now, waiting)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
