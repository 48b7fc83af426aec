package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator may allow, by flags and by variables. */
class EgressOptionsTest {
  private static final String INSIDE = "http://10.0.0.1:9000/";

  @Test
  void nothing_but_the_public_internet_is_allowed_and_nothing_is_said_of_it() {
    Session check = check(Map.of());
    assertThat(check.out()).contains("\"refused\"");
    assertThat(check.err()).isEmpty();
  }

  @Test
  void variables_allow_networks_and_ports_and_what_is_allowed_is_said() {
    Session check =
        check(
            Map.of(
                "NEWSWATCH_ALLOW_NETWORKS", "10.0.0.0/8, fd00::/8",
                "NEWSWATCH_ALLOW_PORTS", "9000"));
    assertThat(check.out()).contains("\"allowed\",\"reason\":\"named-network\"");
    assertThat(check.err())
        .isEqualTo(
            "newswatch: fetches beyond the public Internet: networks [10.0.0.0/8, fd00::/8],"
                + " ports [80, 443, 8080, 8443, 9000]\n");
  }

  @Test
  void flags_win_over_variables() {
    Map<String, String> environment =
        Map.of("NEWSWATCH_ALLOW_NETWORKS", "10.0.0.0/8", "NEWSWATCH_ALLOW_PORTS", "9000");
    assertThat(check(environment, "--allow-network", "192.168.0.0/16").out())
        .contains("\"refused\",\"reason\":\"private\"");
    assertThat(check(environment, "--allow-port", "9001").out())
        .contains("\"refused\",\"reason\":\"port\"");
  }

  @ParameterizedTest
  @CsvSource({
    "NEWSWATCH_ALLOW_NETWORKS, 10.0.0.1,      is no network",
    "NEWSWATCH_ALLOW_NETWORKS, 10.0.0.1/8,    bits beyond",
    "NEWSWATCH_ALLOW_PORTS,    http,          is no port",
    "NEWSWATCH_ALLOW_PORTS,    70000,         is no port",
    "NEWSWATCH_ALLOW_PORTS,    '9000,',       is no port",
    "NEWSWATCH_TIMEOUT,        0,             expected 1 to 600",
    "NEWSWATCH_CONTACT,        ünder@x.org,   must be ASCII",
    "--allow-network,          ten,           is no network",
    "--allow-port,             0,             is no port",
    "--timeout,                601,           expected 1 to 600",
  })
  void what_cannot_be_read_is_named_with_what_was_expected(
      String name, String value, String expected) {
    Session check =
        name.startsWith("--") ? check(Map.of(), name, value) : check(Map.of(name, value));
    assertThat(check.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(check.err()).contains(name).contains(expected);
  }

  @Test
  void whoever_runs_services_may_allow_the_same() {
    for (List<String> command : List.of(List.of("up"), List.of("serve", "alerts"))) {
      List<String> all = new ArrayList<>(command);
      all.addAll(List.of("--allow-network", "10.0.0.0/8", "--kafka", "127.0.0.1:1"));
      Session session = Session.run("", all.toArray(String[]::new));
      assertThat(session.status()).isEqualTo(ExitStatus.UNAVAILABLE);
      assertThat(session.err()).contains("beyond the public Internet: networks [10.0.0.0/8]");
    }
  }

  private static Session check(Map<String, String> environment, String... options) {
    List<String> all = new ArrayList<>(List.of("feed", "check", "--no-fetch"));
    all.addAll(List.of(options));
    all.add(INSIDE);
    return Session.run(environment, "", all.toArray(String[]::new));
  }
}
