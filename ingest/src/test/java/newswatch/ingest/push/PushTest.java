package newswatch.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import newswatch.events.channel.Channels;
import newswatch.ingest.publish.DocumentPublisher;
import newswatch.ingest.secret.Secret;
import newswatch.ingest.web.IntakeServer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that other programs send, over a real connection. */
class PushTest {
  private static final String TOKEN = "0123456789abcdef-token";
  private static final PushLimits LIMITS =
      new PushLimits(2_000_000, 3_000_000, 100, 1, Duration.ofMinutes(1));
  private static final PushLimits IMPATIENT =
      new PushLimits(2_000_000, 3_000_000, 100, 1, Duration.ofSeconds(3));

  private final MockProducer<String, byte[]> kafka =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final HttpClient client = HttpClient.newHttpClient();
  private PushPublisher publisher;
  private IntakeServer server;

  @BeforeEach
  void start() throws IOException {
    start(kafka, LIMITS);
  }

  private void start(MockProducer<String, byte[]> producer, PushLimits limits) throws IOException {
    publisher = new PushPublisher(DocumentPublisher.on(producer, () -> Instant.EPOCH));
    Secret token = Secret.referenced("env:T", Map.of("T", TOKEN));
    PushRoutes routes = new PushRoutes(token, publisher, limits);
    server = IntakeServer.start("127.0.0.1", 0, List.of(routes::addTo));
  }

  @AfterEach
  void stop() {
    server.close();
    publisher.close();
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/documents"))
        .header("Authorization", "Bearer " + TOKEN)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> push(String body) {
    return send(request().POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> push(String encoding, byte[] body) {
    return send(
        request().header("Content-Encoding", encoding).POST(BodyPublishers.ofByteArray(body)));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return new JsonMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  private long published(String channel) {
    return kafka.history().stream().filter(record -> record.topic().equals(channel)).count();
  }

  @Test
  void a_document_is_accepted_under_the_same_id_each_time() {
    HttpResponse<String> first =
        push("{\"title\":\"T\",\"text\":\"x\",\"url\":\"https://e.org/1\"}");
    assertThat(first.statusCode()).isEqualTo(200);
    JsonNode item = json(first).at("/items/0");
    assertThat(item.path("status").asText()).isEqualTo("accepted");
    assertThat(item.path("index").asInt()).isZero();
    HttpResponse<String> second =
        push("{\"title\":\"T\",\"text\":\"x\",\"url\":\"https://e.org/1\"}");
    assertThat(json(second).at("/items/0/id")).isEqualTo(item.path("id"));
    assertThat(published(Channels.DOCUMENTS.name())).isEqualTo(2);
  }

  @Test
  void lists_and_lines_are_answered_one_by_one_in_their_order() {
    String good = "{\"id\":\"a\",\"text\":\"x\"}";
    for (String body :
        List.of("[%s,{\"text\":1},%s]".formatted(good, good), good + "\n{\"text\":1}\n" + good)) {
      HttpResponse<String> answer = push(body);
      assertThat(answer.statusCode()).isEqualTo(207);
      JsonNode result = json(answer);
      assertThat(result.path("items").findValuesAsText("status"))
          .containsExactly("accepted", "rejected", "accepted");
      assertThat(result.at("/items/1/reason").asText()).isEqualTo("invalid");
      assertThat(result.at("/items/1/detail").asText()).contains("\"text\" must be a string");
      assertThat(result.path("received").asInt())
          .isEqualTo(result.path("accepted").asInt() + result.path("rejected").asInt());
    }
    assertThat(published(Channels.DOCUMENTS.name())).isEqualTo(4);
    assertThat(published(Channels.REJECTED.name())).isEqualTo(2);
  }

  @Test
  void a_request_without_any_document_is_a_bad_one_and_what_was_in_it_is_rejected() {
    for (String body : List.of("{\"title\":", "rubbish", "[]", "{\"title\":\"no text\"}", "  ")) {
      HttpResponse<String> answer = push(body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(json(answer).at("/items/0/status").asText()).isEqualTo("rejected");
    }
    assertThat(push("").statusCode()).isEqualTo(400);
    assertThat(published(Channels.REJECTED.name())).isEqualTo(5);
    assertThat(published(Channels.DOCUMENTS.name())).isZero();
  }

  @Test
  void only_who_has_the_token_comes_in() {
    for (String header : List.of("", "Bearer ", "Bearer wrong", "Basic " + TOKEN, TOKEN)) {
      HttpResponse<String> answer =
          send(
              request()
                  .setHeader("Authorization", header)
                  .POST(BodyPublishers.ofString("{\"text\":\"x\"}")));
      assertThat(answer.statusCode()).as(header).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
      assertThat(answer.body()).doesNotContain(TOKEN);
    }
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void compressed_bodies_are_inflated() throws IOException {
    byte[] body = "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(body);
    }
    assertThat(push("gzip", gzip(body)).statusCode()).isEqualTo(200);
    assertThat(push("deflate", deflated.toByteArray()).statusCode()).isEqualTo(200);
    assertThat(push("gzip", body).statusCode()).isEqualTo(400);
    assertThat(push("br", body).statusCode()).isEqualTo(415);
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(body);
    }
    return gzip.toByteArray();
  }

  @Test
  void a_request_over_a_limit_is_refused_as_a_whole() throws IOException {
    String long_ = "{\"text\":\"%s\"}".formatted("x y ".repeat(500_000));
    assertThat(push(long_).statusCode()).isEqualTo(413);
    assertThat(push("gzip", gzip(new byte[4_000_000])).statusCode()).isEqualTo(413);
    HttpResponse<String> many = push("{\"text\":\"x\"}\n".repeat(101));
    assertThat(many.statusCode()).isEqualTo(413);
    assertThat(many.body()).contains("over 100 documents").contains("several requests");
    HttpResponse<String> streamed =
        send(
            request()
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[2_500_000]))));
    assertThat(streamed.statusCode()).isEqualTo(413);
    assertThat(kafka.history()).isEmpty();
    String large = "{\"text\":\"%s\"}\n".formatted("x y ".repeat(230_000));
    assertThat(push(large + large).statusCode()).isEqualTo(200);
  }

  @Test
  void another_type_of_body_is_refused() {
    HttpRequest.Builder form =
        request().setHeader("Content-Type", "text/plain").POST(BodyPublishers.ofString("{}"));
    assertThat(send(form).statusCode()).isEqualTo(415);
  }

  @Test
  void nothing_is_accepted_that_kafka_has_not_acknowledged() {
    kafka.sendException = new org.apache.kafka.common.errors.TimeoutException("away");
    HttpResponse<String> answer = push("{\"text\":\"x\"}");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("again");
    kafka.sendException = null;
    assertThat(push("{\"text\":\"x\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void requests_wait_for_kafka_only_so_long_and_not_more_than_a_few_at_a_time() throws IOException {
    stop();
    MockProducer<String, byte[]> slow =
        new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    start(slow, IMPATIENT);
    HttpRequest waiting = request().POST(BodyPublishers.ofString("{\"text\":\"x\"}")).build();
    CompletableFuture<HttpResponse<String>> first =
        client.sendAsync(waiting, BodyHandlers.ofString());
    await().until(() -> !slow.history().isEmpty());
    HttpResponse<String> second = push("{\"text\":\"y\"}");
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("Retry-After")).isPresent();
    HttpResponse<String> late = first.join();
    assertThat(late.statusCode()).isEqualTo(503);
  }

  @Test
  void garbage_is_answered_and_never_fails() throws IOException {
    Random random = new Random(7);
    byte[] good = gzip("[{\"text\":\"one\"},{\"text\":\"two\"}]".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 200; i++) {
      byte[] bytes = good.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      assertThat(push(i % 2 == 0 ? "gzip" : "identity", bytes).statusCode())
          .isIn(200, 207, 400, 413);
    }
  }
}
