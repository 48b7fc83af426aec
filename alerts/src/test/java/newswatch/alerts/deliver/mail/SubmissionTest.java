package newswatch.alerts.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.alerts.deliver.text.Wording;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.OwnCertificate;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.events.notify.RefusedReason;
import newswatch.events.rules.Destination;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handing mail to servers that misbehave, or that speak TLS. */
@TestInstance(Lifecycle.PER_CLASS)
class SubmissionTest {
  private static final NameLookup LOOPBACK = name -> List.of(InetAddress.getByName("127.0.0.1"));
  private static final Duration ENOUGH = Duration.ofSeconds(20);

  private SSLContext tls;

  @BeforeAll
  void makeCertificate(@TempDir Path folder) throws Exception {
    tls = OwnCertificate.of("mail.example.org", folder).tls();
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 4.7.1 greylisted",
    "RCPT, 450 4.2.0 come back in five minutes",
    "DATA, 452 4.3.1 no space",
    "end of data, 451 4.3.0 later",
    "MAIL, 421 4.3.2 closing down",
    "MAIL, 530 5.7.0 log in first",
  })
  void what_is_for_now_is_tried_again_with_the_words_of_the_server(String at, String answer)
      throws IOException {
    try (var server = new ScriptedMailServer(null, false).answering(at, answer)) {
      assertThat(unprotected(server))
          .isInstanceOfSatisfying(
              SendResult.TryAgain.class, again -> assertThat(again.why()).contains(answer));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.7.1 sender not welcome",
    "RCPT, 550 5.1.1 no such user",
    "RCPT, 521 5.3.2 takes no mail",
    "DATA, 554 5.5.1 no",
    "end of data, 554 5.7.1 looks like spam",
  })
  void what_is_for_good_is_refused_with_the_words_of_the_server(String at, String answer)
      throws IOException {
    try (var server = new ScriptedMailServer(null, false).answering(at, answer)) {
      assertThat(unprotected(server))
          .isInstanceOfSatisfying(
              SendResult.Refused.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(RefusedReason.NOT_TAKEN);
                assertThat(refused.why()).contains(answer);
              });
    }
  }

  @Test
  void one_address_that_is_refused_for_good_does_not_keep_the_letter_from_the_others()
      throws IOException {
    try (var server =
        new ScriptedMailServer(null, false)
            .answering("RCPT TO:<gone@example.org>", "550 no such user")) {
      SendResult result = unprotected(server, "to", "desk@example.org, gone@example.org");
      assertThat(result.toString())
          .startsWith("Delivered")
          .contains("gone@example.org: 550 no such user");
      assertThat(server.heard).filteredOn("DATA"::equals).hasSize(1);
    }
  }

  @Test
  void nobody_gets_a_letter_that_one_of_them_may_still_get_later() throws IOException {
    try (var server =
        new ScriptedMailServer(null, false)
            .answering("RCPT TO:<slow@example.org>", "450 greylisted")) {
      SendResult result = unprotected(server, "to", "desk@example.org, slow@example.org");
      assertThat(result).isInstanceOf(SendResult.TryAgain.class);
      assertThat(server.heard).doesNotContain("DATA");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "MAIL", "RCPT", "DATA", "end of data"})
  void a_connection_that_is_cut_is_tried_again(String at) throws IOException {
    try (var server =
        new ScriptedMailServer(null, false)
            .answering(at, ScriptedMailServer.HANG_UP)
            .answering("HELO", ScriptedMailServer.HANG_UP)) {
      assertThat(unprotected(server)).isInstanceOf(SendResult.TryAgain.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "end of data"})
  void a_server_that_says_nothing_is_left_when_the_time_is_over(String at) throws IOException {
    try (var server =
        new ScriptedMailServer(null, false).answering(at, ScriptedMailServer.SAY_NOTHING)) {
      Destination destination = Letters.destination("127.0.0.1", server.port(), "none");
      assertThat(send(destination, server.port(), Duration.ofMillis(500)).toString())
          .startsWith("TryAgain")
          .contains("timeout");
    }
  }

  @Test
  void a_server_that_is_not_there_is_tried_again() throws IOException {
    int nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = free.getLocalPort();
    }
    assertThat(send(Letters.destination("127.0.0.1", nobody, "none"), nobody, ENOUGH).toString())
        .startsWith("TryAgain")
        .contains("unreachable");
  }

  @Test
  void nothing_is_said_to_a_server_that_does_not_offer_tls() throws IOException {
    try (var server = new ScriptedMailServer(null, false)) {
      assertThat(to("mail.example.org", server, "starttls").toString())
          .startsWith("TryAgain")
          .contains("STARTTLS is required");
      assertThat(server.heard).allMatch(line -> line.startsWith("EHLO"));
    }
  }

  @Test
  void mail_goes_under_tls_from_the_start_or_from_starttls_on() throws IOException {
    for (String security : List.of("starttls", "tls")) {
      try (var server = new ScriptedMailServer(tls, security.equals("tls"))) {
        assertThat(to("mail.example.org", server, security))
            .isEqualTo(new SendResult.Delivered("answered 250 queued as 1"));
      }
    }
  }

  @Test
  void a_certificate_of_another_name_is_not_taken() throws IOException {
    for (String security : List.of("starttls", "tls")) {
      try (var server = new ScriptedMailServer(tls, security.equals("tls"))) {
        assertThat(to("other.example.org", server, security).toString())
            .startsWith("TryAgain")
            .contains("other.example.org");
        assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL"));
      }
    }
  }

  @Test
  void a_private_address_is_refused_unless_the_operator_allows_it() throws IOException {
    try (var server = new ScriptedMailServer(null, false);
        var egress =
            new EgressClient(
                new EgressSettings(AddressPolicy.PUBLIC, EgressLimits.DEFAULT, "test"), LOOPBACK)) {
      for (int port : List.of(25, server.port())) {
        MailSettings settings =
            MailSettings.of(Letters.destination("mail.example.org", port, "starttls"));
        assertThat(hand(new Submission(settings, egress), settings))
            .isInstanceOfSatisfying(
                SendResult.Refused.class,
                refused -> {
                  assertThat(refused.reason()).isEqualTo(RefusedReason.NOT_ALLOWED);
                  assertThat(refused.why()).startsWith(port == 25 ? "loopback" : "port");
                });
      }
      assertThat(server.heard).isEmpty();
    }
  }

  private SendResult unprotected(ScriptedMailServer server, String... more) {
    int port = server.port();
    return send(Letters.destination("127.0.0.1", port, "none", more), port, ENOUGH);
  }

  private SendResult to(String host, ScriptedMailServer server, String security) {
    return send(Letters.destination(host, server.port(), security), server.port(), ENOUGH);
  }

  private SendResult send(Destination destination, int port, Duration time) {
    SSLSocketFactory trusting = tls.getSocketFactory();
    try (var egress = new EgressClient(Letters.loopback(port), LOOPBACK, trusting)) {
      MailSettings settings = MailSettings.of(destination);
      return hand(new Submission(settings, egress, time), settings);
    }
  }

  private static SendResult hand(Submission submission, MailSettings settings) {
    try {
      Letter letter =
          Letter.of(Letters.alert("a1", "s1", "title"), Wording.USUAL, settings, Letters.NOW);
      return submission.hand(letter, Optional.empty());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
