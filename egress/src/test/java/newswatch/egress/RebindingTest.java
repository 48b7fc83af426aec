package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.RefusalReason;
import org.junit.jupiter.api.Test;

/** Names whose addresses change, or are of both kinds. */
class RebindingTest {
  private static final InetAddress LOOPBACK = address(127, 0, 0, 1);
  private static final InetAddress PRIVATE = address(10, 0, 0, 1);
  private static final InetAddress PUBLIC = address(9, 9, 9, 9);

  @Test
  void a_name_is_looked_up_once_and_connected_where_it_was_judged() throws IOException {
    var lookups = new AtomicInteger();
    NameLookup changing = name -> List.of(lookups.getAndIncrement() == 0 ? LOOPBACK : PRIVATE);
    try (var server = LocalServer.thatSends("HTTP/1.1 200 OK\n\n");
        var client = LocalClient.of(server, LocalClient.LIMITS, changing)) {
      assertThat(client.fetch(url(server))).isInstanceOf(Fetched.class);
      assertThat(lookups).hasValue(1);
      assertThat(server.requests().get(0)).contains("Host: rebinding.example.org:");
      assertThat(refusal(client, server)).isEqualTo(RefusalReason.PRIVATE);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void a_name_that_changes_between_two_redirects_is_judged_again() throws IOException {
    var lookups = new AtomicInteger();
    NameLookup changing = name -> List.of(lookups.getAndIncrement() == 0 ? LOOPBACK : PRIVATE);
    try (var server = LocalServer.thatSends("HTTP/1.1 302 Found\nLocation: /again\n\n");
        var client = LocalClient.of(server, LocalClient.LIMITS, changing)) {
      assertThat(refusal(client, server)).isEqualTo(RefusalReason.PRIVATE);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void one_private_address_among_others_refuses_the_name() throws IOException {
    for (var addresses : List.of(List.of(LOOPBACK, PRIVATE), List.of(PUBLIC, PRIVATE))) {
      try (var server = LocalServer.thatSends("HTTP/1.1 200 OK\n\n");
          var client = LocalClient.of(server, LocalClient.LIMITS, name -> addresses)) {
        assertThat(refusal(client, server)).isEqualTo(RefusalReason.PRIVATE);
        assertThat(server.requests()).isEmpty();
      }
    }
  }

  @Test
  void a_name_without_an_address_is_refused() throws IOException {
    NameLookup unknown =
        name -> {
          throw new UnknownHostException(name);
        };
    for (NameLookup lookup : List.of(unknown, name -> List.<InetAddress>of())) {
      try (var server = LocalServer.thatSends("");
          var client = LocalClient.of(server, LocalClient.LIMITS, lookup)) {
        assertThat(refusal(client, server)).isEqualTo(RefusalReason.UNRESOLVABLE);
      }
    }
  }

  @Test
  void a_lookup_that_does_not_answer_is_not_waited_for() throws IOException {
    var never = new CountDownLatch(1);
    NameLookup silent =
        name -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new UnknownHostException("interrupted");
          }
          return List.of(LOOPBACK);
        };
    try (var server = LocalServer.thatSends("");
        var client =
            LocalClient.of(server, LocalClient.LIMITS.within(Duration.ofMillis(200)), silent)) {
      assertTimeout(
          Duration.ofSeconds(5),
          () -> assertThat(refusal(client, server)).isEqualTo(RefusalReason.UNRESOLVABLE));
    }
  }

  private static String url(LocalServer server) {
    return "http://rebinding.example.org:" + server.port() + "/";
  }

  private static RefusalReason refusal(EgressClient client, LocalServer server) {
    return ((FetchResult.Refused) client.fetch(url(server))).refusal().reason();
  }

  private static InetAddress address(int... bytes) {
    byte[] address = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      address[i] = (byte) bytes[i];
    }
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
