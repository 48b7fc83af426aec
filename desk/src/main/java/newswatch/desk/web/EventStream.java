package newswatch.desk.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import newswatch.desk.live.Position;

/**
 * An answer as server-sent events (WHATWG HTML, section 9.2). Writing waits for the reader; one
 * that takes nothing for as long as the server's idle time-out ends the stream with an {@link
 * IOException}.
 */
final class EventStream {
  private static final int RETRY_MILLIS = 1_000;

  private final OutputStream out;

  private EventStream(OutputStream out) {
    this.out = out;
  }

  /** Begins the answer. */
  static EventStream open(Context request) throws IOException {
    request.header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    // The servlet's own response: nothing in between that compresses or collects.
    HttpServletResponse response = request.res();
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    EventStream stream = new EventStream(new BufferedOutputStream(response.getOutputStream()));
    stream.write("retry: " + RETRY_MILLIS + "\n\n");
    return stream;
  }

  /** An event that brings a reader to a position. */
  void event(Position position, String name, String json) throws IOException {
    write("id: %s\nevent: %s\ndata: %s\n\n".formatted(position, name, json));
  }

  /** An event after which a reader is where it was. */
  void event(String name, String json) throws IOException {
    write("event: %s\ndata: %s\n\n".formatted(name, json));
  }

  /** Brings a reader to a position without an event. */
  void position(Position position) throws IOException {
    write("id: " + position + "\n\n");
  }

  /** Shows that the stream is alive. */
  void heartbeat() throws IOException {
    write(": still here\n\n");
  }

  /** Sends what was written so far. */
  void flush() throws IOException {
    out.flush();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
