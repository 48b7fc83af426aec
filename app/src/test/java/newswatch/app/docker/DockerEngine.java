package newswatch.app.docker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where a Docker engine may be.
 *
 * @param host as in {@code DOCKER_HOST}: {@code unix:///var/run/docker.sock} or {@code
 *     tcp://host:port}
 */
record DockerEngine(String host) {
  private static final String USUAL = "unix:///var/run/docker.sock";
  private static final String PING = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n";
  private static final int PATIENCE_SECONDS = 2;

  static DockerEngine ofEnvironment() {
    return of(System.getenv());
  }

  static DockerEngine of(Map<String, String> environment) {
    String host = environment.getOrDefault("DOCKER_HOST", "");
    return new DockerEngine(host.isBlank() ? USUAL : host);
  }

  /** Why nothing is to be expected of it; empty when it answers. */
  Optional<String> silence() {
    ExecutorService asking =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "docker-ping");
              thread.setDaemon(true);
              return thread;
            });
    try {
      String answer = asking.submit(this::ping).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return answer.startsWith("HTTP/1.") ? Optional.empty() : silent("it speaks no HTTP");
    } catch (ExecutionException e) {
      return silent(String.valueOf(e.getCause().getMessage()));
    } catch (TimeoutException e) {
      return silent("nothing within " + PATIENCE_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return silent("interrupted");
    } finally {
      asking.shutdownNow();
    }
  }

  private Optional<String> silent(String why) {
    return Optional.of("no Docker engine answers at " + host + " (" + why + ")");
  }

  private String ping() throws IOException {
    try (SocketChannel channel = SocketChannel.open(address())) {
      channel.write(ByteBuffer.wrap(PING.getBytes(StandardCharsets.US_ASCII)));
      ByteBuffer answer = ByteBuffer.allocate(64);
      channel.read(answer);
      return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
    }
  }

  private SocketAddress address() {
    URI uri = URI.create(host);
    return "unix".equals(uri.getScheme())
        ? UnixDomainSocketAddress.of(uri.getPath())
        : new InetSocketAddress(uri.getHost(), uri.getPort());
  }
}
