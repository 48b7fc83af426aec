package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Responses in which single bytes are wrong: each is a response or a failure, and none is more. */
class MutatedResponsePropertyTest {
  private static final String HEAD =
      """
      HTTP/1.1 200 OK\r
      Content-Type: application/rss+xml; charset=utf-8\r
      Content-Encoding: %s\r
      ETag: W/"a-b"\r
      Cache-Control: public, max-age=60\r
      Expires: Sat, 01 Mar 2025 09:00:00 GMT\r
      Retry-After: 120\r
      Location: /elsewhere\r
      Transfer-Encoding: chunked\r
      \r
      """;

  private static final AtomicReference<byte[]> RESPONSE = new AtomicReference<>(new byte[0]);
  private static LocalServer server;
  private static EgressClient client;

  @BeforeContainer
  static void start() throws IOException {
    server = LocalServer.that((path, connection, out) -> out.write(RESPONSE.get()));
    client = LocalClient.of(LocalClient.LIMITS.within(Duration.ofSeconds(2)), server);
  }

  @AfterContainer
  static void stop() throws IOException {
    client.close();
    server.close();
  }

  @Property(tries = 3_000)
  void whatever_is_changed_in_a_response_a_result_comes_of_it(
      @ForAll @Size(max = 4) List<@IntRange(max = 1_000_000) Integer> places,
      @ForAll byte with,
      @ForAll boolean brotli,
      @ForAll boolean post)
      throws IOException {
    byte[] response = response(brotli);
    places.forEach(place -> response[place % response.length] = (byte) (with + place));
    RESPONSE.set(response);
    WebRequest request =
        post
            ? WebRequest.post(server.url("/"), "text/plain", new byte[] {1})
            : WebRequest.get(server.url("/"));
    FetchResult result = client.send(request);
    assertThat(result).isNotNull();
    if (places.isEmpty()) {
      assertThat(((Fetched) result).body()).asString().isEqualTo("<rss><channel/></rss>");
    }
    if (result instanceof Fetched fetched) {
      assertThat(fetched.body().length).isLessThanOrEqualTo((int) LocalClient.LIMITS.inflated());
      assertThat(Freshness.of(fetched.headers(), Instant.EPOCH)).isNotNull();
      assertThat(request.ifChanged(fetched.headers().get("etag"), null)).isNotNull();
    }
  }

  private static byte[] response(boolean brotli) throws IOException {
    var body = new ByteArrayOutputStream();
    if (brotli) {
      body.write(BrotliSample.FEED);
    } else {
      try (var out = new GZIPOutputStream(body)) {
        out.write("<rss><channel/></rss>".getBytes(StandardCharsets.UTF_8));
      }
    }
    var response = new ByteArrayOutputStream();
    String head = HEAD.formatted(brotli ? "br" : "gzip");
    response.write(head.getBytes(StandardCharsets.US_ASCII));
    response.write((Integer.toHexString(body.size()) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    response.write(body.toByteArray());
    response.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return response.toByteArray();
  }
}
