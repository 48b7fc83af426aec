package newswatch.app.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A feed and its hub, which takes subscriptions and does nothing by itself. */
final class FeedHub implements AutoCloseable {
  /** The forms that the hub was sent. */
  final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

  final AtomicInteger polls = new AtomicInteger();
  volatile int items = 1;

  private final HttpServer server;

  FeedHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 20);
    server.createContext("/feed", this::feed);
    server.createContext("/hub", this::subscribe);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String feed() {
    return "http://127.0.0.1:" + port() + "/feed";
  }

  private void feed(HttpExchange exchange) throws IOException {
    polls.incrementAndGet();
    StringBuilder feed = new StringBuilder("<feed xmlns='http://www.w3.org/2005/Atom'>");
    feed.append("<link rel='self' href='%s'/><link rel='hub' href='/hub'/>".formatted(feed()));
    for (int item = items; item > 0; item--) {
      feed.append("<entry><id>tag:%1$d</id><title>Item %1$d</title>".formatted(item))
          .append("<link href='https://example.org/2025/%d'/>".formatted(item))
          .append("<summary>About item %d.</summary></entry>".formatted(item));
    }
    byte[] body = feed.append("</feed>").toString().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/atom+xml");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void subscribe(HttpExchange exchange) throws IOException {
    try (exchange) {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> parameters = new HashMap<>();
      for (String parameter : form.split("&")) {
        String[] parts = parameter.split("=", 2);
        parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      requests.add(parameters);
      exchange.sendResponseHeaders(202, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
