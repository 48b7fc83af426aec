package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.app.up.UpFixture;
import newswatch.events.source.FeedSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Managing sources in a running system, from the command line and beside its desk. */
class FeedIT {
  private static final Map<String, String> SITE =
      Map.of(
          "/",
          "<html lang=en><link rel=alternate type=application/rss+xml href=/comments.xml>"
              + "<link rel=alternate type=application/rss+xml href=/news.xml>",
          "/news.xml",
          "<rss><channel><title>&lt;b>The\u001B[31m Paper</title><item><link>https://a.example/1</link></item></channel></rss>",
          "/comments.xml",
          "<rss><channel><title>Comments</title><item><link>https://a.example/c</link></item></channel></rss>",
          "/list.opml",
          "<opml><body><outline text='A'><outline xmlUrl='/news.xml'/></outline></body></opml>");

  @TempDir static Path folder;

  private static UpFixture up;
  private static HttpServer server;

  @BeforeAll
  static void start() throws Exception {
    up = new UpFixture(folder.resolve("data"), null);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body = SITE.get(exchange.getRequestURI().getPath());
          byte[] bytes = String.valueOf(body).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    up.close();
  }

  @Test
  void the_best_feed_of_a_site_is_added_once_and_managed() {
    Session added = add(url("/"), "--folder", "Asia", "--interval", "30", "--paused");
    assertThat(added.status()).isZero();
    assertThat(added.out())
        .contains("\"address\":\"" + url("/news.xml") + "\"")
        .contains("\"folders\":[\"Asia\"]")
        .contains("\"minutes\":30");
    assertThat(added.err())
        .contains("named by the page")
        .contains("also there, not taken: \"Comments\"")
        .contains(": added")
        .doesNotContain("\u001B[31m");
    assertThat(add(url("/"), "--folder", "Asia").err()).contains("there already, just so");
    assertThat(add(url("/none")).status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(add("http://10.0.0.1/").err()).contains("is not fetched");

    assertThat(run("", "feed", "list").out()).contains("paused").contains(url("/news.xml"));
    assertThat(run("", "feed", "list", "--failing").out()).isEmpty();
    assertThat(run("", "feed", "resume", url("/news.xml")).err()).contains(": changed");
    assertThat(run("", "feed", "list", "--json").lines())
        .filteredOn(line -> line.contains("\"" + url("/news.xml") + "\""))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("\"paused\":false"));
    assertThat(run("", "feed", "pause", FeedSource.idOf(url("/news.xml"))).status()).isZero();
    assertThat(run("", "feed", "refresh", url("/news.xml")).err()).contains("as soon as possible");
    Session removed = run("", "feed", "remove", url("/news.xml"), "https://none.example/");
    assertThat(removed.err()).contains(": removed").contains("there is no source");
    assertThat(removed.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
  }

  @Test
  void lists_are_taken_from_files_and_addresses_and_unknown_addresses_without_a_look()
      throws Exception {
    assertThat(add(url("/list.opml"), "--paused").out()).contains("\"A\"]");
    Path file = folder.resolve("mine.opml");
    Files.writeString(
        file, "<opml><body><outline title='M' xmlUrl='https://m.example/f'/></body></opml>");
    assertThat(add(file.toString(), "--paused").out()).contains("https://m.example/f");
    Session unchecked = add("n.example/map.xml", "--no-check", "--as", "sitemap", "--paused");
    assertThat(unchecked.out())
        .contains("\"address\":\"https://n.example/map.xml\",\"kind\":\"sitemap\"");
    assertThat(add("https://n.example/", "--as", "page").status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
    run("", "feed", "remove", url("/news.xml"), "https://m.example/f", "https://n.example/map.xml");
  }

  @Test
  void thousands_of_outlines_come_in_and_go_out_and_one_wrong_one_costs_no_other()
      throws Exception {
    String list = list("a.example", 5_000);
    Session imported = run(list, "feed", "import", "-");
    assertThat(imported.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(imported.lines()).hasSize(5_001);
    assertThat(imported.err()).contains("5,001 outlines: 5,000 added, 1 wrong");
    Session again = run(list, "feed", "import", "-", "--json");
    assertThat(again.err()).contains("5,000 known, 1 wrong");
    assertThat(again.lines().get(0)).startsWith("{\"result\":\"known\",\"id\":");

    Path file = folder.resolve("out.opml");
    assertThat(run("", "feed", "export", file.toString()).status()).isZero();
    assertThat(Files.readString(file))
        .contains("<outline text=\"Folder 1\">")
        .contains("text=\"&lt;img src=x onerror=alert(1)&gt; 7\"")
        .contains("custom=\"x &amp; 7\"");
    assertThat(deskList()).contains("\"found\":1,").contains("<img src=x onerror=alert(1)> 4999");
    assertThat(run("", "feed", "export").out().lines().skip(5))
        .isEqualTo(Files.readAllLines(file).subList(5, Files.readAllLines(file).size()));
  }

  @Test
  void twenty_thousand_sources_are_listed() {
    run(list("b.example", 20_000), "feed", "import", "-");
    assertThat(run("", "feed", "list", "--json").lines()).hasSizeGreaterThanOrEqualTo(20_000);
  }

  @Test
  void what_is_no_list_is_refused_with_the_remedy() {
    Session page = run("<html></html>", "feed", "import", "-");
    assertThat(page.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(page.err()).contains("no OPML: begins with <html>");
    assertThat(run("", "feed", "import", "/nowhere.opml").err()).contains("is there such a file?");
  }

  private static String list(String host, int outlines) {
    StringBuilder list = new StringBuilder("<opml><body>");
    for (int i = 0; i < outlines; i++) {
      list.append("<outline text='Folder ").append(i % 10).append("'><outline custom='x &amp; ");
      list.append(i).append("' text='&lt;img src=x onerror=alert(1)> ").append(i);
      list.append("' newswatch:paused='true' xmlUrl='https://").append(host).append("/").append(i);
      list.append("'/></outline>");
    }
    return list + "<outline xmlUrl='mailto:x@a.example'/></body></opml>";
  }

  private static String deskList() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(up.desk() + "api/feeds?q=example/4999")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static Session add(String... arguments) {
    List<String> all = new ArrayList<>(List.of("feed", "add"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--allow-network", "127.0.0.1/32", "--allow-port"));
    all.add(String.valueOf(server.getAddress().getPort()));
    return run("", all.toArray(String[]::new));
  }

  private static Session run(String in, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    return Session.run(in, all.toArray(String[]::new));
  }
}
