package newswatch.app.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of feeds of teasers, whose pages it holds back until it is told to answer. */
final class TeaserServer implements AutoCloseable {
  static final String SENTENCE = "The whole text stands on the page alone. ";

  private final HttpServer server;
  private final int teasers;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final Set<String> feedsAsked = ConcurrentHashMap.newKeySet();
  private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final AtomicInteger held = new AtomicInteger();
  private final AtomicInteger mostHeld = new AtomicInteger();
  private final AtomicInteger mostAtOneHost = new AtomicInteger();

  /** A server of feeds of so many teasers each. */
  TeaserServer(int teasers) throws IOException {
    this.teasers = teasers;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 200);
    server.setExecutor(threads);
    server.createContext("/teasers/", this::feed);
    server.createContext("/page/", this::page);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Of a feed, on a host of its own that its pages are on, too. */
  String address(int feed) {
    return "http://slow-%d.example:%d/teasers/%d".formatted(feed, port(), feed);
  }

  /** How many feeds were asked for. */
  int feedsAsked() {
    return feedsAsked.size();
  }

  /** How many pages are asked for and not answered. */
  int held() {
    return held.get();
  }

  int mostHeld() {
    return mostHeld.get();
  }

  int mostAtOneHost() {
    return mostAtOneHost.get();
  }

  /** Answers all pages from now on. */
  void answerPages() {
    gate.countDown();
  }

  private void feed(HttpExchange exchange) throws IOException {
    String feed = last(exchange);
    StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Teasers</title>");
    for (int i = 0; i < teasers; i++) {
      rss.append(
              "<item><title>Mine %2$d of %1$s</title><description>Read …</description>"
                  .formatted(feed, i))
          .append(
              "<link>http://slow-%1$s.example:%2$d/page/%1$s-%3$d</link></item>"
                  .formatted(feed, port(), i));
    }
    answer(exchange, "application/rss+xml", rss.append("</channel></rss>").toString());
    feedsAsked.add(feed);
  }

  private void page(HttpExchange exchange) throws IOException {
    String[] parts = last(exchange).split("-");
    AtomicInteger atHost = underWay.computeIfAbsent(parts[0], any -> new AtomicInteger());
    mostAtOneHost.accumulateAndGet(atHost.incrementAndGet(), Math::max);
    mostHeld.accumulateAndGet(held.incrementAndGet(), Math::max);
    try {
      gate.await();
      String title = "Mine %s of %s".formatted(parts[1], parts[0]);
      answer(
          exchange,
          "text/html",
          "<title>%1$s</title><article><h1>%1$s</h1><p>%2$s</p><p>%2$s</p></article>"
              .formatted(title, SENTENCE.repeat(20)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      held.decrementAndGet();
      atHost.decrementAndGet();
    }
  }

  private static String last(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    gate.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
