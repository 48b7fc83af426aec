package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code newswatch feed check}, as people use it. */
class FeedCheckTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    serve("/feed", 200, "<?xml version='1.0'?><!-- news --><rss><channel/></rss>");
    serve("/page", 200, "<!DOCTYPE html><title>News</title>");
    serve("/gone", 410, "gone");
    server.createContext(
        "/inside",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://10.0.0.1/secret");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serve(String path, int status, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/xml");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @Test
  void each_address_gets_its_verdict_and_what_was_found() {
    Session check = check("", url("/feed"), url("/page"), url("/gone"));
    assertThat(check.status()).isZero();
    assertThat(check.lines())
        .satisfiesExactly(
            feed ->
                assertThat(feed)
                    .startsWith("{\"url\":\"" + url("/feed") + "\",\"verdict\":\"allowed\"")
                    .contains("\"reason\":\"named-network\"")
                    .contains(
                        "\"status\":200,\"type\":\"text/xml\",\"bytes\":55,\"kind\":\"feed\""),
            page -> assertThat(page).contains("\"kind\":\"page\""),
            gone -> assertThat(gone).contains("\"status\":410").contains("\"kind\":\"other\""));
    assertThat(check.err()).contains("networks [127.0.0.1/32]");
  }

  @Test
  void a_redirect_inside_is_refused_and_says_where_it_led() {
    assertThat(check("", url("/inside")).out())
        .contains("\"verdict\":\"refused\",\"reason\":\"private\"")
        .contains("\"at\":\"http://10.0.0.1/secret\"");
  }

  @Test
  void without_permission_this_machine_is_refused() {
    Session check = Session.run("", "feed", "check", url("/feed"), "http://127.1/", "http://0/");
    assertThat(check.status()).isZero();
    assertThat(check.err()).isEmpty();
    assertThat(check.lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("\"verdict\":\"refused\",\"reason\":"));
  }

  @Test
  void each_line_of_standard_input_is_answered_in_order_even_the_odd_ones() {
    List<String> given = new ArrayList<>();
    IntStream.range(0, 300).forEach(i -> given.add("http://10.0.0." + i % 256 + "/" + i));
    Collections.addAll(given, "", "no address", "http://a\tb/", "\"quoted\"", "x".repeat(70_000));
    Session check = Session.run(String.join("\n", given) + "\r\n", "feed", "check", "-");
    assertThat(check.lines()).hasSize(given.size());
    for (int i = 0; i < 300; i++) {
      assertThat(check.lines().get(i)).startsWith("{\"url\":\"" + given.get(i) + "\",");
    }
    assertThat(check.lines()).allSatisfy(line -> assertThat(line).contains("\"refused\""));
  }

  @Test
  void the_verdict_alone_connects_to_nothing() {
    server.stop(0);
    assertThat(check("", "--no-fetch", url("/feed")).out())
        .contains("\"verdict\":\"allowed\"")
        .doesNotContain("found");
    assertThat(check("", url("/feed")).out())
        .contains("\"verdict\":\"allowed\"")
        .contains("\"failure\":\"unreachable\"");
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Session check(String in, String... arguments) {
    List<String> all = new ArrayList<>(List.of("feed", "check"));
    all.addAll(List.of("--allow-network", "127.0.0.1/32", "--allow-port"));
    all.add(String.valueOf(server.getAddress().getPort()));
    all.addAll(List.of(arguments));
    return Session.run(in, all.toArray(String[]::new));
  }
}
