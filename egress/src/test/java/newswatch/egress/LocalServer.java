package newswatch.egress;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/** A real server on loopback that answers each connection as it is told, right or wrong. */
final class LocalServer implements AutoCloseable {
  private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\ncontent-length: ([0-9]+)\n");

  private final ServerSocket socket;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();

  /** What is done with a connection once the head of its request was read. */
  interface Behaviour {
    void answer(String path, Socket connection, OutputStream out) throws Exception;
  }

  private LocalServer(ServerSocket socket, Behaviour behaviour) {
    this.socket = socket;
    workers.execute(() -> accept(behaviour));
  }

  static LocalServer that(Behaviour behaviour) throws IOException {
    return over(ServerSocketFactory.getDefault(), behaviour);
  }

  static LocalServer over(ServerSocketFactory sockets, Behaviour behaviour) throws IOException {
    return new LocalServer(
        sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), behaviour);
  }

  /** A behaviour that always sends these bytes and hangs up. */
  static LocalServer thatSends(String head, byte[] body) throws IOException {
    return that(
        (path, connection, out) -> {
          out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
          out.write(body);
        });
  }

  static LocalServer thatSends(String response) throws IOException {
    return thatSends(response, new byte[0]);
  }

  int port() {
    return socket.getLocalPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** The heads of the requests that came. */
  List<String> requests() {
    return requests;
  }

  /** The bodies of the requests that came, a character a byte. */
  List<String> bodies() {
    return bodies;
  }

  private void accept(Behaviour behaviour) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        workers.execute(() -> serve(connection, behaviour));
      } catch (IOException e) {
        return; // Closed.
      }
    }
  }

  private void serve(Socket connection, Behaviour behaviour) {
    try (connection) {
      var in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      if (!head.isEmpty()) {
        requests.add(head.toString());
        bodies.add(body(head.toString(), in));
        behaviour.answer(head.toString().split(" ")[1], connection, connection.getOutputStream());
        connection.getOutputStream().flush();
      }
    } catch (Exception e) {
      // The client hung up, which is what most of these tests want of it.
    }
  }

  private static String body(String head, BufferedReader in) throws IOException {
    Matcher announced = CONTENT_LENGTH.matcher(head);
    char[] body = new char[announced.find() ? Integer.parseInt(announced.group(1)) : 0];
    for (int read = 0; read < body.length; ) {
      int count = in.read(body, read, body.length - read);
      if (count < 0) {
        throw new EOFException();
      }
      read += count;
    }
    return new String(body);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    workers.shutdownNow();
  }
}
