package newswatch.app.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A server of feeds that all have as many items as it is told, and remembers who asked when. */
final class FeedServer implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofMillis(20);

  private final long answerNanos;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<Integer, List<Poll>> polls = new ConcurrentHashMap<>();
  private final AtomicInteger items = new AtomicInteger(1);
  private final AtomicInteger answers = new AtomicInteger();

  /** One request, in nanoseconds of this process. */
  record Poll(long begin, long end, int items) {}

  FeedServer() throws IOException {
    this(ANSWER);
  }

  /** A server that takes its time for each answer. */
  FeedServer(Duration answer) throws IOException {
    answerNanos = answer.toNanos();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 200);
    server.setExecutor(threads);
    server.createContext("/feed/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address(int feed) {
    return "http://127.0.0.1:" + port() + "/feed/" + feed;
  }

  /** Every feed has one more item from now on. */
  void publishOneMore() {
    items.incrementAndGet();
  }

  int items() {
    return items.get();
  }

  List<Poll> polls(int feed) {
    return polls.getOrDefault(feed, List.of());
  }

  /** How many requests were answered. */
  int answers() {
    return answers.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    long begin = System.nanoTime();
    String path = exchange.getRequestURI().getPath();
    int feed = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    int count = items.get();
    String tag = "\"" + count + "\"";
    LockSupport.parkNanos(answerNanos);
    try (exchange) {
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        byte[] body = rss(feed, count).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    } finally {
      polls
          .computeIfAbsent(feed, any -> new CopyOnWriteArrayList<>())
          .add(new Poll(begin, System.nanoTime(), count));
      answers.incrementAndGet();
    }
  }

  private static String rss(int feed, int count) {
    StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed ");
    rss.append(feed).append("</title>");
    for (int item = count; item > 0; item--) {
      rss.append(
          """
          <item><guid isPermaLink="false">%d-%d</guid><title>Item %d of feed %d</title>
          <link>http://example.org/%d/%d</link><description>The text of item %d.</description></item>
          """
              .formatted(feed, item, item, feed, feed, item, item));
    }
    return rss.append("</channel></rss>").toString();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
