package newswatch.app.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real receiver of webhooks on loopback, one for each path, that remembers what arrives. */
final class HookServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private volatile Answer answer = arrival -> 204;

  /**
   * A message.
   *
   * @param destination the path behind the slash
   * @param second of sending, as the header says
   */
  record Arrival(String destination, String id, long second, String body) {}

  /** Says with which status a message is answered, as late as it wants to. */
  interface Answer {
    int to(Arrival arrival) throws InterruptedException;
  }

  HookServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::take);
    server.start();
  }

  /** From now on. */
  void answering(Answer other) {
    answer = other;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url(String destination) {
    return "http://127.0.0.1:%d/%s".formatted(port(), destination);
  }

  /** What has arrived so far, in order. */
  List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /** The ids of what has arrived for a destination so far, in order. */
  List<String> ids(String destination) {
    return arrivals.stream()
        .filter(arrival -> arrival.destination().equals(destination))
        .map(Arrival::id)
        .toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    Arrival arrival =
        new Arrival(
            exchange.getRequestURI().getPath().substring(1),
            headers.getFirst("webhook-id"),
            Long.parseLong(headers.getFirst("webhook-timestamp")),
            body);
    arrivals.add(arrival);
    try {
      exchange.sendResponseHeaders(answer.to(arrival), -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
