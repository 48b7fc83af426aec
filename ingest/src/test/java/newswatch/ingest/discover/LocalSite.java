package newswatch.ingest.discover;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.ingest.robots.RobotsGate;
import newswatch.ingest.robots.RobotsParser;
import newswatch.ingest.robots.WebRobotsGate;

/** A site on loopback, and the client that may go there. */
final class LocalSite implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, byte[]> files = new TreeMap<>();
  final List<String> asked = new ArrayList<>();
  final EgressClient client;

  LocalSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(path);
          byte[] body = files.get(path);
          exchange.sendResponseHeaders(
              body == null ? 404 : 200, body == null || body.length == 0 ? -1 : body.length);
          if (body != null && body.length > 0) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
    client =
        new EgressClient(
            new EgressSettings(
                new AddressPolicy(
                    List.of(Network.parse("127.0.0.1/32")), Set.of(server.getAddress().getPort())),
                EgressLimits.DEFAULT,
                "newswatch-test"),
            NameLookup.system());
  }

  LocalSite with(String path, String body) {
    return with(path, body.replace("{site}", url("")).getBytes(StandardCharsets.UTF_8));
  }

  LocalSite with(String path, byte[] body) {
    files.put(path, body);
    return this;
  }

  /** A feed whose articles are numbered from a number on. */
  static String rss(String title, String language, int from) {
    StringBuilder items = new StringBuilder();
    for (int i = from; i < from + 3; i++) {
      items.append("<item><title>T</title><link>https://a.example/" + i + "</link></item>");
    }
    return "<rss><channel><title>%s</title><language>%s</language>%s</channel></rss>"
        .formatted(title, language, items);
  }

  RobotsGate robots() {
    return new WebRobotsGate(client, new RobotsParser("newswatch"), InstantSource.system());
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    client.close();
    server.stop(0);
  }
}
