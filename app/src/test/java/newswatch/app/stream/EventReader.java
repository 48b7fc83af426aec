package newswatch.app.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A program that reads a stream as the specification of server-sent events says. */
final class EventReader implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpResponse<InputStream> response;
  private final BufferedReader reader;
  private String lastId = "";

  record Event(String id, String name, String data) {}

  private EventReader(HttpResponse<InputStream> response) {
    this.response = response;
    reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  /** Opens a stream at its beginning for this reader. */
  static EventReader open(int port, String path) throws IOException, InterruptedException {
    return open(request(port, path));
  }

  /** Goes on behind an event. */
  static EventReader resume(int port, String path, String lastId)
      throws IOException, InterruptedException {
    return open(request(port, path).header("Last-Event-ID", lastId));
  }

  static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** An answer that is no stream. */
  static HttpResponse<String> answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static EventReader open(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    EventReader reader = new EventReader(response);
    reader.awaitPosition();
    return reader;
  }

  /** The id to come back with. */
  String lastId() {
    return lastId;
  }

  /** The next event; waits for it. */
  Event next() throws IOException {
    Event event = block();
    while (event.data().isEmpty()) {
      event = block();
    }
    return event;
  }

  List<Event> next(int count) throws IOException {
    List<Event> events = new ArrayList<>();
    while (events.size() < count) {
      events.add(next());
    }
    return events;
  }

  /** Waits until an id has come, with an event or without. */
  void awaitPosition() throws IOException {
    String before = lastId;
    while (lastId.equals(before)) {
      block();
    }
  }

  /** Reads to the end of the stream. */
  void readToEnd() throws IOException {
    while (reader.readLine() != null) {
      continue;
    }
  }

  private Event block() throws IOException {
    String name = "";
    StringBuilder data = new StringBuilder();
    String line = reader.readLine();
    while (line != null && !line.isEmpty()) {
      if (line.startsWith("id: ")) {
        lastId = line.substring(4);
      } else if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data.append(line.substring(6));
      }
      line = reader.readLine();
    }
    assertThat(line).as("the stream goes on").isNotNull();
    return new Event(lastId, name, data.toString());
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
