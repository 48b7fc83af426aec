package newswatch.alerts.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import newswatch.egress.ConnectionResult;
import newswatch.egress.FailureReason;
import newswatch.events.rules.Destination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What settings of mail need. */
class MailKindTest {
  private final MailKind kind =
      new MailKind(
          (server, time) -> new ConnectionResult.Failed(FailureReason.STOPPED, "a test"),
          InstantSource.fixed(Letters.NOW));

  @Test
  void all_that_lacks_is_named_together() {
    assertThat(kind.faults(new Destination("d", "mail", Map.of("colour", "red"))))
        .anySatisfy(fault -> assertThat(fault).contains("\"host\""))
        .anySatisfy(fault -> assertThat(fault).contains("\"from\""))
        .anySatisfy(fault -> assertThat(fault).contains("\"to\""))
        .anySatisfy(fault -> assertThat(fault).contains("colour"));
  }

  @ParameterizedTest
  @CsvSource({
    "security, none, localhost only",
    "security, ssl, expected starttls",
    "port, 0, no port",
    "port, smtp, no port",
    "host, mail.example.org/x, no host",
    "user, desk, \"password\" together",
    "to, desk, several with commas",
    "from, 'a@example.org, b@example.org', one address",
    "unsubscribe, javascript:x, https:",
    "unsubscribe, 'mailto:a@example.org>', https:",
  })
  void a_setting_that_is_wrong_is_told_with_what_is_expected(
      String name, String value, String said) {
    assertThat(kind.faults(Letters.destination("mail.example.org", 587, "starttls", name, value)))
        .singleElement()
        .asString()
        .contains(said);
  }

  @Test
  void a_password_stands_outside_and_is_not_repeated() {
    Destination destination =
        Letters.destination("mail.example.org", 465, "tls", "user", "desk", "password", "hunter2");
    assertThat(kind.faults(destination))
        .singleElement()
        .asString()
        .contains("outside")
        .doesNotContain("hunter2");
  }

  @Test
  void ports_are_those_of_the_protection_that_was_chosen() {
    for (String security : List.of("starttls", "tls")) {
      Map<String, String> settings =
          Map.of(
              "host",
              "mail.example.org",
              "security",
              security,
              "from",
              "a@example.org",
              "to",
              "b@example.org");
      assertThat(MailSettings.of(new Destination("d", "mail", settings)).server().port())
          .isEqualTo(security.equals("tls") ? 465 : 587);
    }
  }
}
