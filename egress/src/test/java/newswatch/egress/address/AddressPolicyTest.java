package newswatch.egress.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "::, LOOPBACK",
    "::1, LOOPBACK",
    "::2, TUNNEL",
    "1::1, RESERVED",
    "100::1, RESERVED",
    "2001::1, TUNNEL",
    "2001:1::1, RESERVED",
    "2001:db8::1, RESERVED",
    "2002:808:808::1, TUNNEL",
    "3fff::1, RESERVED",
    "4000::1, RESERVED",
    "5f00::1, RESERVED",
    "fc00::1, PRIVATE",
    "fd00:ec2::254, PRIVATE",
    "fe80::1, LINK_LOCAL",
    "febf::1, LINK_LOCAL",
    "fec0::1, PRIVATE",
    "ff02::1, MULTICAST",
    "64:ff9b::a00:1, PRIVATE",
    "64:ff9b:1::808:808, TUNNEL",
    "168.63.129.16, METADATA",
    "192.88.99.1, RESERVED",
    "255.255.255.255, RESERVED",
  })
  void special_addresses_are_refused(String address, RefusalReason reason) {
    assertThat(AddressPolicy.PUBLIC.refusal(LiteralAddress.plain(address).orElseThrow()))
        .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0",
        "192.0.3.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2000::",
        "2001:200::",
        "2003::",
        "2606:4700::1111",
        "64:ff9b::808:808"
      })
  void their_neighbours_are_public(String address) {
    assertThat(AddressPolicy.PUBLIC.refusal(LiteralAddress.plain(address).orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST.",
        "a.localhost",
        "metadata",
        "instance-data",
        "metadata.google.internal",
        "printer.local",
        "x.home.arpa",
        "kubernetes.default.svc",
        "kubernetes.default.svc.cluster.local",
        "news.lan",
        "hidden.onion"
      })
  void local_names_are_refused_before_they_are_looked_up(String name) {
    Gate gate = new Gate(AddressPolicy.PUBLIC, NameLookup.system());
    assertThat(gate.judge((WebLocation) WebLocation.parse("http://" + name + "/")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(RefusalReason.LOCAL_NAME));
  }

  @Test
  void a_named_network_is_allowed_with_its_names_and_no_other() {
    var policy = new AddressPolicy(List.of(Network.parse("10.1.0.0/16")), Set.of(80));
    Gate gate =
        new Gate(
            policy,
            name ->
                List.of(
                    LiteralAddress.v4(name.equals("news.lan") ? "10.1.2.3" : "10.2.0.1")
                        .orElseThrow()));
    assertThat(verdict(gate, "http://10.1.255.255/")).isInstanceOf(Allowed.class);
    assertThat(verdict(gate, "http://news.lan/")).isInstanceOf(Allowed.class);
    assertThat(verdict(gate, "http://10.2.0.0/")).isInstanceOf(Refusal.class);
    assertThat(verdict(gate, "http://other.lan/")).isInstanceOf(Refusal.class);
    assertThat(verdict(gate, "https://10.1.0.1/")).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.0",
        "10.0.0.0/33",
        "10.0.0.1/8",
        "10/8",
        "fd00::/129",
        "fd00::1/8",
        "localhost/8",
        "0x0a.0.0.0/8",
        "10.0.0.0/8 "
      })
  void what_is_no_network_is_refused_with_what_was_expected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.parse(text))
        .withMessageMatching("(?s).*(expected|has).*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "1.2.3.4/32", "0.0.0.0/0", "fd00::/8", "::/0"})
  void a_network_is_written_as_it_is_read(String text) {
    assertThat(Network.parse(text)).hasToString(text);
  }

  private static Verdict verdict(Gate gate, String url) {
    return gate.judge((WebLocation) WebLocation.parse(url));
  }
}
