package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code newswatch feed robots}, and what {@code feed check} says of robots.txt. */
class FeedRobotsTest {
  private static final String RULES =
      """
      User-agent: newswatch
      Disallow: /private
      Crawl-delay: 2.5

      User-agent: *
      Disallow: /
      Sitemap: https://example.org/sitemap.xml
      """;

  @Test
  void a_file_is_judged_by_without_asking_anybody(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("robots.txt"), RULES);
    Session robots =
        Session.run(
            "https://example.org/b\nno address\n",
            "feed",
            "robots",
            "--file",
            file.toString(),
            "https://example.org/private/a",
            "-");
    assertThat(robots.status()).isZero();
    assertThat(robots.lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "{\"url\":\"https://example.org/private/a\",\"verdict\":\"disallowed\","
                            + "\"rule\":\"Disallow: /private\",\"crawlDelay\":2.5,"
                            + "\"sitemaps\":[\"https://example.org/sitemap.xml\"]}"),
            line -> assertThat(line).contains("\"allowed\"").doesNotContain("rule"),
            line -> assertThat(line).contains("\"unknown\",\"why\":\"no web address"));
  }

  @Test
  void another_robot_has_other_rules(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("robots.txt"), RULES);
    assertThat(robots("--file", file.toString(), "--agent", "Other-Bot", "https://example.org/b"))
        .satisfies(session -> assertThat(session.out()).contains("\"rule\":\"Disallow: /\""));
  }

  @Test
  void wrong_use_is_told_with_its_place() {
    assertThat(robots("--agent", "a bot", "https://example.org/"))
        .satisfies(session -> assertThat(session.status()).isEqualTo(ExitStatus.WRONG_USAGE))
        .satisfies(session -> assertThat(session.err()).contains("--agent: \"a bot\""));
    assertThat(robots("--file", "no/such/file", "https://example.org/"))
        .satisfies(session -> assertThat(session.status()).isEqualTo(ExitStatus.WRONG_USAGE))
        .satisfies(session -> assertThat(session.err()).contains("cannot read no/such/file"));
  }

  @Test
  void a_site_is_asked_and_pages_are_checked_against_what_it_says() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    serve(server, "/robots.txt", RULES);
    serve(server, "/private", "<!DOCTYPE html><title>Private</title>");
    serve(server, "/feed", "<?xml version='1.0'?><rss><channel/></rss>");
    server.start();
    try {
      String port = String.valueOf(server.getAddress().getPort());
      String site = "http://127.0.0.1:" + port;
      Session robots = allowed("robots", port, site + "/private", site + "/feed");
      assertThat(robots.lines().get(0)).contains("\"rule\":\"Disallow: /private\"");
      assertThat(robots.lines().get(1)).contains("\"verdict\":\"allowed\"");
      Session check = allowed("check", port, site + "/private", site + "/feed");
      assertThat(check.lines().get(0))
          .contains("\"robots\":{\"verdict\":\"disallowed\",\"rule\":\"Disallow: /private\"");
      assertThat(check.lines().get(1)).doesNotContain("robots");
    } finally {
      server.stop(0);
    }
  }

  private static Session allowed(String command, String port, String... urls) {
    return Session.run(
        "",
        "feed",
        command,
        "--allow-network=127.0.0.1/32",
        "--allow-port=" + port,
        urls[0],
        urls[1]);
  }

  private static void serve(HttpServer server, String path, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static Session robots(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "feed";
    all[1] = "robots";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Session.run("", all);
  }
}
