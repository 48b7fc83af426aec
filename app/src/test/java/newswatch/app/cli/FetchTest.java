package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code newswatch fetch} on a real server. */
class FetchTest {
  private static final Map<String, String> SITE =
      Map.of(
          "/robots.txt",
          "User-agent: *\nDisallow: /private",
          "/a",
          "<title>The mine</title><article><p>"
              + "Work at the copper mine has begun, officials said. ".repeat(10));

  private HttpServer server;
  private String site;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String page = SITE.get(exchange.getRequestURI().getPath());
          byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(
              page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    site = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void the_pages_of_a_list_become_documents_and_the_rest_rejections() {
    Session fetched =
        fetch("%s/a\nno address\n%s/private/b\n%s/missing\n".formatted(site, site, site));
    assertThat(fetched.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(fetched.lines())
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains("\"url\":\"" + site + "/a\"", "\"title\":\"The mine\"", "copper"));
    assertThat(fetched.err())
        .contains("3 addresses, 1 lines without a usable one")
        .contains("Disallow: /private")
        .contains("newswatch feed check " + site + "/missing");
  }

  @Test
  void a_list_of_gdelt_says_who_published_a_page_that_does_not() {
    Session fetched =
        fetch(
            "{\"articles\":[{\"url\":\"%s/a\",\"title\":\"A title\",\"domain\":\"wire.example\"}]}"
                .formatted(site));
    assertThat(fetched.status()).isEqualTo(ExitStatus.DONE);
    assertThat(fetched.out()).contains("\"source\":\"wire.example\"").doesNotContain("published");
  }

  @Test
  void a_list_without_addresses_is_told() {
    Session fetched = fetch("nothing of use");
    assertThat(fetched.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(fetched.err()).contains("no address in it");
  }

  private Session fetch(String list) {
    return Session.run(
        list,
        "fetch",
        "-",
        "--allow-network",
        "127.0.0.0/8",
        "--allow-port",
        String.valueOf(server.getAddress().getPort()));
  }
}
