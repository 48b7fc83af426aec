package newswatch.alerts.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.IntStream;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.egress.EgressClient;
import newswatch.egress.address.NameLookup;
import newswatch.events.Evidence;
import newswatch.events.notify.Notification;
import newswatch.events.rules.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail to a real server on loopback, read as its receivers read it. */
class MailTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void an_alert_arrives_as_text_and_html_with_its_evidence_marked() throws Exception {
    var excerpt = new Evidence(Evidence.TEXT, 0, 14, "a copper <mine");
    Message message =
        Letters.digest("m1", Letters.notification("a1", "s1", "王毅 in Kabul", excerpt));

    assertThat(send(message)).isInstanceOf(SendResult.Delivered.class);

    MimeMessage mail = server.getReceivedMessages()[0];
    Multipart parts = (Multipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    BodyPart text = parts.getBodyPart(0);
    assertThat(text.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat((String) text.getContent())
        .contains("王毅 in Kabul", "a «copper» <mine", "https://example.org/a?b=1&c=2", "explain a1");
    BodyPart html = parts.getBodyPart(1);
    assertThat(html.getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat((String) html.getContent())
        .contains("a <mark>copper</mark> &lt;mine", "Copper &amp; salt")
        .contains("<a href=\"https://example.org/a?b=1&amp;c=2\">王毅 in Kabul</a>");
  }

  @Test
  void its_headers_name_the_alert_the_story_and_the_machine() throws Exception {
    send(Letters.alert("a1", "s1", "Über 王毅"), "unsubscribe", "mailto:stop@example.org");

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("[Copper & salt] Über 王毅");
    assertThat(mail.getHeader("Subject", null)).matches("\\p{ASCII}+").contains("=?UTF-8?");
    assertThat(mail.getHeader("Message-ID"))
        .containsExactly("<alert.a1.newswatch@newswatch.example>");
    assertThat(mail.getHeader("References"))
        .containsExactly("<story.s1.newswatch@newswatch.example>");
    assertThat(mail.getHeader("In-Reply-To"))
        .containsExactly("<story.s1.newswatch@newswatch.example>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<mailto:stop@example.org>");
    assertThat(mail.getSentDate()).isEqualTo(Letters.NOW);
    assertThat(mail.getFrom()[0].toString()).isEqualTo("newswatch <alerts@newswatch.example>");
  }

  @Test
  void what_is_sent_twice_has_the_same_id_and_a_story_stays_one_thread() throws Exception {
    send(Letters.alert("a1", "s1", "first"));
    send(Letters.alert("a1", "s1", "first"));
    send(Letters.alert("a2", "s1", "second"));

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID());
    assertThat(mails[2].getMessageID()).isNotEqualTo(mails[0].getMessageID());
    assertThat(mails[2].getHeader("References")).isEqualTo(mails[0].getHeader("References"));
  }

  @Test
  void a_digest_is_one_mail_with_all_of_its_alerts() throws Exception {
    send(
        Letters.digest(
            "m1",
            Letters.notification("a1", "s1", "first", null),
            Letters.notification("a2", "s2", "second", null)));

    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Copper & salt: 2 alerts");
    assertThat(mail.getMessageID()).contains("m1");
    assertThat((String) ((Multipart) mail.getContent()).getBodyPart(0).getContent())
        .containsSubsequence("first", "2 more copies came.", "second");
  }

  @Test
  void an_article_that_several_watches_met_is_one_mail_in_the_thread_of_its_story()
      throws Exception {
    send(
        Letters.digest(
            "m1",
            Letters.notification("a1", "s1", "first", null),
            Letters.ofWatch("Mining", Letters.notification("a2", "s1", "second", null))));

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("2 watches: first");
    assertThat(mail.getHeader("References"))
        .containsExactly("<story.s1.newswatch@newswatch.example>");
    assertThat((String) ((Multipart) mail.getContent()).getBodyPart(0).getContent())
        .contains("Copper & salt, Mining · ")
        .doesNotContain("second");
  }

  @Test
  void a_long_digest_says_how_many_more_there_are() throws Exception {
    Notification[] parts =
        IntStream.range(0, 130)
            .mapToObj(i -> Letters.notification("a" + i, "s" + i, "title-" + i, null))
            .toArray(Notification[]::new);
    send(Letters.digest("m1", parts));

    Multipart mail = (Multipart) server.getReceivedMessages()[0].getContent();
    assertThat((String) mail.getBodyPart(0).getContent())
        .contains("title-99", "and 30 more")
        .doesNotContain("title-100");
    assertThat((String) mail.getBodyPart(1).getContent()).contains("<p>and 30 more</p>");
  }

  @Test
  void what_is_critical_says_so() throws Exception {
    Message usual = Letters.alert("a1", "s1", "first");
    send(new Message("a1", usual.notifications(), Map.of(), Severity.CRITICAL));

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("critical: [Copper & salt] first");
    assertThat(mail.getHeader("Importance")).containsExactly("high");
  }

  @Test
  void a_password_is_looked_up_and_one_that_is_wrong_or_missing_is_tried_again() {
    server.setUser("desk@example.org", "desk", "right");
    String[] login = {"user", "desk", "password", "env:WORD"};

    assertThat(send(Map.of("WORD", "right"), Letters.alert("a1", "s1", "x"), login))
        .isInstanceOf(SendResult.Delivered.class);
    assertThat(send(Map.of("WORD", "wr0ng"), Letters.alert("a1", "s1", "x"), login).toString())
        .startsWith("TryAgain")
        .contains("user or password not taken")
        .doesNotContain("wr0ng");
    assertThat(send(Map.of(), Letters.alert("a1", "s1", "x"), login))
        .isEqualTo(new SendResult.TryAgain(null, "env:WORD gives no password"));
  }

  private SendResult send(Message message, String... more) {
    return send(Map.of(), message, more);
  }

  private SendResult send(Map<String, String> environment, Message message, String... more) {
    int port = server.getSmtp().getPort();
    try (var egress = new EgressClient(Letters.loopback(port), NameLookup.system())) {
      return new MailKind(egress, InstantSource.fixed(Letters.NOW))
          .open(Letters.destination("127.0.0.1", port, "none", more), new Secrets(environment))
          .send(message);
    }
  }
}
