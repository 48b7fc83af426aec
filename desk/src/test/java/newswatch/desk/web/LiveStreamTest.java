package newswatch.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswatch.desk.live.LiveEvent;
import newswatch.desk.live.LiveKind;
import newswatch.desk.live.LiveMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LiveStreamTest {
  private RunningDesk desk;
  private long offset;

  @BeforeEach
  void open() throws AddressTakenException {
    desk = new RunningDesk(0, Duration.ofMillis(50));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_browser_gets_what_comes_with_kind_and_position() throws Exception {
    pass(LiveKind.TAGGED, "before");
    try (Stream stream = stream("/api/live", null)) {
      assertThat(stream.response.headers().firstValue("Content-Type"))
          .get()
          .asString()
          .startsWith("text/event-stream");
      stream.awaitHeartbeat();
      pass(LiveKind.TAGGED, "d");
      pass(LiveKind.ALERT, "a");
      pass(LiveKind.REJECTED, "r");
      assertThat(stream.event()).containsExactly("id: t0.2", "event: tagged", "data: \"d ☃\"");
      assertThat(stream.event()).containsExactly("id: a0.3-t0.2", "event: alert", "data: \"a ☃\"");
      assertThat(stream.event()).element(1).isEqualTo("event: rejected");
    }
  }

  @Test
  void a_browser_that_comes_back_gets_what_it_missed_and_nothing_twice() throws Exception {
    pass(LiveKind.TAGGED, "first");
    pass(LiveKind.TAGGED, "second");
    pass(LiveKind.ALERT, "third");
    try (Stream stream = stream("/api/live", "t0.1")) {
      assertThat(stream.event()).contains("data: \"second ☃\"");
      assertThat(stream.event()).contains("data: \"third ☃\"");
      pass(LiveKind.TAGGED, "fourth");
      assertThat(stream.event()).contains("data: \"fourth ☃\"");
    }
  }

  @Test
  void a_stream_goes_on_where_a_list_ends() throws Exception {
    var empty = desk.get("/api/documents");
    String position = empty.headers().firstValue("Newswatch-Position").orElseThrow();
    pass(LiveKind.TAGGED, "meanwhile");
    try (Stream stream = stream("/api/live?after=" + position, null)) {
      assertThat(stream.event()).contains("data: \"meanwhile ☃\"");
    }
  }

  @Test
  void a_slow_browser_is_told_what_it_missed_and_holds_up_nobody() throws Exception {
    String large = "x".repeat(100_000);
    try (Stream slow = stream("/api/live", null)) {
      slow.awaitHeartbeat();
      // Far more than the sockets between us hold; none of it is read yet.
      for (int i = 0; i < 2_000; i++) {
        desk.memory.add(new LiveEvent(LiveKind.TAGGED, "d", 0, offset++, 0, "\"" + large + "\""));
      }
      int events = 0;
      long missed = 0;
      while (events + missed < 2_000) {
        List<String> event = slow.event();
        if (event.get(0).equals("event: gap")) {
          missed += Long.parseLong(event.get(1).replaceAll("\\D", ""));
        } else {
          events++;
        }
      }
      assertThat(missed).isPositive();
      assertThat(events + missed).isEqualTo(2_000);
    }
  }

  @Test
  void only_so_many_may_look_on() throws Exception {
    List<Stream> streams = new ArrayList<>();
    try {
      for (int i = 0; i < LiveStream.PLACES; i++) {
        streams.add(stream("/api/live", null));
      }
      var refused = desk.get("/api/live");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(desk.get("/api/documents").statusCode()).isEqualTo(200);
    } finally {
      for (Stream stream : streams) {
        stream.close();
      }
    }
  }

  @Test
  void closing_ends_the_streams() throws Exception {
    try (Stream stream = stream("/api/live", null)) {
      desk.close();
      stream.readToEnd();
    }
  }

  @Test
  void a_browser_that_takes_nothing_does_not_hold_up_closing() throws Exception {
    try (Socket stuck = new Socket("127.0.0.1", desk.port())) {
      stuck
          .getOutputStream()
          .write(
              "GET /api/live?after=start HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String large = "x".repeat(1_000_000);
      for (int i = 0; i < 50; i++) {
        desk.memory.add(new LiveEvent(LiveKind.TAGGED, "d", 0, offset++, 0, large));
      }
      assertThat(stuck.getInputStream().read()).isEqualTo('H');
      assertTimeout(Duration.ofSeconds(4), desk::close);
    }
  }

  @Test
  void lists_are_newest_first_and_bounded() throws Exception {
    for (int i = 0; i < 60; i++) {
      pass(LiveKind.TAGGED, "d" + i);
    }
    pass(LiveKind.ALERT, "a");
    pass(LiveKind.REJECTED, "r");
    assertThat(desk.get("/api/documents?limit=2").body()).isEqualTo("[\"d59 ☃\",\"d58 ☃\"]");
    assertThat(desk.get("/api/documents").body().split(",")).hasSize(50);
    assertThat(desk.get("/api/documents?limit=100000").body().split(",")).hasSize(60);
    assertThat(desk.get("/api/alerts").body()).isEqualTo("[\"a ☃\"]");
    assertThat(desk.get("/api/rejected").body()).isEqualTo("[\"r ☃\"]");
    for (String wrong : List.of("0", "-1", "many", "", "99999999999")) {
      var answer = desk.get("/api/documents?limit=" + wrong);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("expected a number from 1 to " + LiveMemory.KEPT);
    }
  }

  @Test
  void a_document_is_found_by_its_id_or_said_to_be_gone() throws Exception {
    pass(LiveKind.TAGGED, "d:1");
    assertThat(desk.get("/api/documents/d:1").body()).isEqualTo("\"d:1 ☃\"");
    var gone = desk.get("/api/documents/other");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).startsWith("{\"error\":\"document \\\"other\\\" is not among the last");
  }

  private void pass(LiveKind kind, String id) {
    desk.memory.add(new LiveEvent(kind, id, 0, offset++, 0, "\"" + id + " ☃\""));
  }

  private Stream stream(String path, String lastEventId) throws IOException, InterruptedException {
    var request = desk.request(path);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var stream = new Stream(desk.client.send(request.build(), BodyHandlers.ofInputStream()));
    assertThat(stream.response.statusCode()).isEqualTo(200);
    return stream;
  }

  /** Reads server-sent events as they come. */
  private static final class Stream implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final BufferedReader reader;

    Stream(HttpResponse<InputStream> response) throws IOException {
      this.response = response;
      reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
      assertThat(block()).containsExactly("retry: 1000");
    }

    void awaitHeartbeat() throws IOException {
      assertThat(block()).singleElement().asString().startsWith(":");
    }

    List<String> event() throws IOException {
      List<String> block = block();
      while (block.get(0).startsWith(":")) {
        block = block();
      }
      return block;
    }

    void readToEnd() throws IOException {
      while (reader.readLine() != null) {
        continue;
      }
    }

    private List<String> block() throws IOException {
      List<String> lines = new ArrayList<>();
      String line = reader.readLine();
      while (line != null && !line.isEmpty()) {
        lines.add(line);
        line = reader.readLine();
      }
      assertThat(line).as("the stream goes on").isNotNull();
      return lines;
    }

    @Override
    public void close() throws IOException {
      response.body().close();
    }
  }
}
