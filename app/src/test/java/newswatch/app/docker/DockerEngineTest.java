package newswatch.app.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerEngineTest {
  @Test
  void an_engine_that_answers_on_its_socket_is_not_silent(@TempDir Path folder) throws IOException {
    Path socket = folder.resolve("docker.sock");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      Thread engine = new Thread(() -> answerOnce(server));
      engine.start();
      assertThat(new DockerEngine("unix://" + socket).silence()).isEmpty();
    }
  }

  @Test
  void a_socket_that_is_not_there_is_named_with_the_reason(@TempDir Path folder) {
    String host = "unix://" + folder.resolve("none.sock");
    assertThat(new DockerEngine(host).silence())
        .hasValueSatisfying(why -> assertThat(why).contains(host).doesNotContain("\n"));
  }

  @Test
  void a_port_that_accepts_and_says_nothing_is_given_up_soon() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(new DockerEngine("tcp://127.0.0.1:" + mute.getLocalPort()).silence())
          .hasValueSatisfying(why -> assertThat(why).contains("nothing within 2 s"));
    }
  }

  @Test
  void the_usual_socket_is_asked_unless_the_environment_names_another() {
    assertThat(DockerEngine.of(Map.of()).host()).isEqualTo("unix:///var/run/docker.sock");
    assertThat(DockerEngine.of(Map.of("DOCKER_HOST", "tcp://h:1")).host()).isEqualTo("tcp://h:1");
  }

  private static void answerOnce(ServerSocketChannel server) {
    try (SocketChannel client = server.accept()) {
      client.read(ByteBuffer.allocate(200));
      client.write(ByteBuffer.wrap("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
