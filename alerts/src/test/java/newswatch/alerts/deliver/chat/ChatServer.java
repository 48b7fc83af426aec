package newswatch.alerts.deliver.chat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.events.rules.Destination;

/** A service on loopback that keeps what it is sent and answers as it was told to. */
final class ChatServer implements AutoCloseable {
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Answer answer = new Answer(200, "{}", null);

  /** What came. */
  record Request(String method, String path, Map<String, List<String>> headers, String body) {
    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }
  }

  private record Answer(int status, String body, String retryAfter) {}

  ChatServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::keep);
    server.start();
  }

  private void keep(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            new String(body, StandardCharsets.UTF_8)));
    byte[] said = answer.body().getBytes(StandardCharsets.UTF_8);
    if (answer.retryAfter() != null) {
      exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
    }
    exchange.sendResponseHeaders(answer.status(), said.length == 0 ? -1 : said.length);
    exchange.getResponseBody().write(said);
    exchange.close();
  }

  ChatServer answering(int status, String body) {
    answer = new Answer(status, body, null);
    return this;
  }

  ChatServer answering(int status, String body, String retryAfter) {
    answer = new Answer(status, body, retryAfter);
    return this;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  Request last() {
    return requests.get(requests.size() - 1);
  }

  List<Request> requests() {
    return requests;
  }

  /** Sends through the real way out; settings that name secrets find them in the environment. */
  SendResult send(
      String kind, Map<String, String> settings, Map<String, String> environment, Message message) {
    AddressPolicy policy =
        new AddressPolicy(
            List.of(Network.parse("127.0.0.0/8")), Set.of(server.getAddress().getPort()));
    EgressSettings egress =
        new EgressSettings(policy, EgressLimits.DEFAULT.within(Duration.ofSeconds(5)), "test");
    try (EgressClient web = new EgressClient(egress, NameLookup.system())) {
      DestinationKind chat =
          ChatKind.all(web, Clock.systemUTC()).stream()
              .filter(one -> one.name().equals(kind))
              .findFirst()
              .orElseThrow();
      return chat.open(new Destination("d", kind, settings), new Secrets(environment))
          .send(message);
    }
  }

  /** Sends to a kind that has a secret address and nothing else. */
  SendResult sendTo(String kind, Message message) {
    return send(kind, Map.of("url", "env:HOOK"), Map.of("HOOK", url("/hook")), message);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
