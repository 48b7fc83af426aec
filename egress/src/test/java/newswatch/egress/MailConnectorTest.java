package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.egress.address.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections to mail servers obey the rules of requests. */
class MailConnectorTest {
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final NameLookup LOOPBACK =
      name -> List.of(InetAddress.getByAddress("elsewhere.example.net", new byte[] {127, 0, 0, 1}));

  @ParameterizedTest
  @ValueSource(ints = {25, 465, 587})
  void ports_of_mail_are_for_mail_and_addresses_are_judged_there(int port) {
    try (var client = client(AddressPolicy.PUBLIC)) {
      assertThat(refusal(client, "mail.example.org", port)).isEqualTo(RefusalReason.LOOPBACK);
      assertThat(refusal(client, "[::ffff:10.0.0.1]", port)).isNotNull();
      assertThat(((FetchResult.Refused) client.fetch("http://mail.example.org:" + port)).refusal())
          .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(RefusalReason.PORT));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 80, 443, 6379})
  void other_ports_are_not_for_mail(int port) {
    try (var client = client(AddressPolicy.PUBLIC)) {
      assertThat(refusal(client, "mail.example.org", port)).isEqualTo(RefusalReason.PORT);
    }
  }

  @Test
  void a_connection_that_the_operator_allowed_knows_the_name_that_was_asked_for()
      throws IOException {
    try (var server = LocalServer.thatSends("");
        var client =
            client(
                new AddressPolicy(List.of(Network.parse("127.0.0.1/32")), Set.of(server.port())))) {
      var asked = new MailServer("mail.example.org", server.port(), false);
      try (var connected = (ConnectionResult.Connected) client.connect(asked, TIME)) {
        assertThat(connected.socket().getInetAddress().getHostName()).isEqualTo("mail.example.org");
        assertThat(connected.isOver()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a@b", "a:25", "a?b", "a#b", "a b", "a\r\nb", "[x]", "a%41"})
  void what_could_be_read_as_more_than_a_host_is_refused(String host) {
    assertThatThrownBy(() -> new MailServer(host, 25, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no host");
  }

  private static EgressClient client(AddressPolicy policy) {
    return new EgressClient(new EgressSettings(policy, LocalClient.LIMITS, "test"), LOOPBACK);
  }

  private static RefusalReason refusal(EgressClient client, String host, int port) {
    var result = client.connect(new MailServer(host, port, false), TIME);
    return ((ConnectionResult.Refused) result).refusal().reason();
  }
}
