package newswatch.app.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real browser without a window, driven over the Chrome DevTools Protocol.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">the protocol</a>
 */
final class HeadlessBrowser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 30;
  private static final int ESCAPE = 27;
  private static final String LISTENING = "DevTools listening on ws://";

  private final Process process;
  private final WebSocket page;
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger lastId = new AtomicInteger();

  private HeadlessBrowser(Process process, HttpClient http, String pageAddress) {
    this.process = process;
    this.page =
        http.newWebSocketBuilder().buildAsync(URI.create(pageAddress), new Answers()).join();
  }

  /** The program of the browser, when there is one. */
  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A browser with nothing open; the profile is an empty folder of its own. */
  static HeadlessBrowser start(Path profile) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                program().orElseThrow(() -> new IOException("no chromium on the PATH")).toString(),
                "--headless=new",
                // Its own sandbox needs rights that containers and root do not have.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--window-size=1400,1000",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      HttpClient http = HttpClient.newHttpClient();
      String host = listening(process);
      JsonNode pages =
          JSON.readTree(
              http.send(
                      HttpRequest.newBuilder(URI.create("http://" + host + "/json/list")).build(),
                      HttpResponse.BodyHandlers.ofString())
                  .body());
      for (JsonNode target : pages) {
        if (target.path("type").asText().equals("page")) {
          return new HeadlessBrowser(process, http, target.path("webSocketDebuggerUrl").asText());
        }
      }
      throw new IOException("the browser has no page: " + pages);
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Waits until it says where it listens, then goes on reading so that its pipe never fills. */
  private static String listening(Process process) throws IOException {
    BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(LISTENING)) {
        String host = line.substring(LISTENING.length()).split("/", 2)[0];
        Thread drain = new Thread(() -> said.lines().forEach(ignored -> {}), "browser-output");
        drain.setDaemon(true);
        drain.start();
        return host;
      }
    }
    throw new IOException("the browser ended without listening");
  }

  /** Goes to an address; does not wait for what scripts do there. */
  void open(String address) {
    command("Page.navigate", Map.of("url", address));
  }

  /** The value of a JavaScript expression in the page, awaited when it is a promise. */
  JsonNode evaluate(String expression) {
    JsonNode result =
        command(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /** Presses the key that closes what is open. */
  void pressEscape() {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      command(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "Escape", "code", "Escape", "windowsVirtualKeyCode", ESCAPE));
    }
  }

  /** What is seen now, as a PNG. */
  void screenshot(Path file) throws IOException {
    String png = command("Page.captureScreenshot", Map.of("format", "png")).path("data").asText();
    Files.write(file, Base64.getDecoder().decode(png));
  }

  private JsonNode command(String method, Map<String, ?> parameters) {
    int id = lastId.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    page.sendText(message.toString(), true).join();
    JsonNode said = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (said.has("error")) {
      throw new AssertionError(method + ": " + said.path("error"));
    }
    return said.path("result");
  }

  @Override
  public void close() {
    try {
      // Asked to, it leaves no sockets behind in its profile.
      command("Browser.close", Map.of());
    } catch (RuntimeException e) {
      process.destroy();
    }
    page.abort();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Puts messages together from their parts and hands answers to who asked. */
  private final class Answers implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        answered(message.toString());
        message.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void answered(String text) {
      try {
        JsonNode said = JSON.readTree(text);
        CompletableFuture<JsonNode> waiting = asked.remove(said.path("id").asInt());
        if (waiting != null) {
          waiting.complete(said);
        }
      } catch (IOException e) {
        throw new IllegalStateException("the browser said no JSON: " + text, e);
      }
    }
  }
}
