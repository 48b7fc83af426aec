package newswatch.alerts.deliver.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that answers what it is told to, by the beginnings of commands. */
final class ScriptedMailServer implements AutoCloseable {
  /** Closes the connection instead of an answer. */
  static final String HANG_UP = "hang up";

  /** Gives no answer, and keeps the connection. */
  static final String SAY_NOTHING = "say nothing";

  final List<String> heard = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;
  private final @Nullable SSLContext tls;
  private final boolean secure;
  private final ExecutorService workers = Executors.newCachedThreadPool();

  /**
   * Begins to listen.
   *
   * @param tls offers STARTTLS; null for a server that does not know it
   * @param secure whether it is spoken from the first byte on instead
   */
  ScriptedMailServer(@Nullable SSLContext tls, boolean secure) throws IOException {
    this.tls = tls;
    this.secure = secure;
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    workers.execute(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  ScriptedMailServer answering(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
    workers.shutdownNow();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        workers.execute(() -> serve(connection));
      } catch (IOException e) {
        return; // The test is over.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      converse(secure ? protect(connection) : connection, true);
    } catch (IOException e) {
      heard.add("broken: " + e.getMessage());
    }
  }

  private Socket protect(Socket connection) throws IOException {
    if (tls == null) {
      throw new IOException("no TLS here");
    }
    SSLSocket over = (SSLSocket) tls.getSocketFactory().createSocket(connection, "client", 0, true);
    over.setUseClientMode(false);
    over.startHandshake();
    return over;
  }

  private void converse(Socket connection, boolean greets) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    if (greets && !say(connection, answer("greeting", "220 ready"))) {
      return;
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      String verb = line.toUpperCase(Locale.ROOT).split("[ :]", 2)[0];
      String answer = answer(line, usual(verb, connection));
      if (!say(connection, answer)) {
        return;
      }
      if (verb.equals("STARTTLS")) {
        converse(protect(connection), false);
        return;
      }
      if (verb.equals("DATA") && answer.startsWith("354") && !takeData(connection, in)) {
        return;
      }
    }
  }

  private boolean takeData(Socket connection, BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
    return say(connection, answer("end of data", "250 queued as 1"));
  }

  private String usual(String verb, Socket connection) {
    boolean offers = tls != null && !(connection instanceof SSLSocket);
    return switch (verb) {
      case "EHLO" -> offers ? "250-here\r\n250 STARTTLS" : "250 here";
      case "STARTTLS" -> "220 go on";
      case "DATA" -> "354 go on";
      default -> "250 ok";
    };
  }

  private String answer(String line, String usual) {
    return answers.entrySet().stream()
        .filter(entry -> line.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(usual);
  }

  private static boolean say(Socket connection, String answer) throws IOException {
    if (answer.equals(HANG_UP)) {
      return false;
    }
    if (!answer.equals(SAY_NOTHING)) {
      connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      connection.getOutputStream().flush();
    }
    return true;
  }
}
