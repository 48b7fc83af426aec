package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import newswatch.events.Document;
import newswatch.events.RejectionReason;
import org.junit.jupiter.api.Test;

/** Newsletters: single mails and files of mails. */
class ReadMailTest {
  private static final String HEAD =
      "Received: by mail.example; Wed, 4 Mar 2026 05:06:08 +0000\r\n"
          + "From: \"The Mine Letter\" <letter@mines.example>\r\n"
          + "Subject: =?UTF-8?B?%s?=\r\n".formatted(base64("Шахта открыта"))
          + "Date: Wed, 4 Mar 2026 09:36:07 +0430\r\n"
          + "Message-ID: <42@mines.example>\r\n"
          + "MIME-Version: 1.0\r\n";

  private static String base64(String text) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_mail_becomes_a_document() {
    String mail =
        HEAD
            + "Archived-At: <https://mines.example/42>\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\nCaf=E9 at the mine=\r\n opened.\r\n";
    Document document = Reading.of("a.eml", mail).document();
    assertThat(document.title()).isEqualTo("Шахта открыта");
    assertThat(document.source()).isEqualTo("The Mine Letter");
    assertThat(document.published()).isEqualTo(Instant.parse("2026-03-04T05:06:07Z"));
    assertThat(document.url()).isEqualTo("https://mines.example/42");
    assertThat(document.text()).isEqualTo("Café at the mine opened.");
  }

  @Test
  void a_mail_without_a_name_is_told_by_its_header_and_keeps_its_id_wherever_it_lies() {
    Document named = Reading.of("a.eml", HEAD + "\r\ntext").document();
    Document unnamed = Reading.of("-", HEAD + "\r\ntext").document();
    assertThat(unnamed.id()).isEqualTo(named.id());
    assertThat(Reading.of("-", "From: me\nTo: you\nSubject: memo\n\ntext").document().title())
        .isEqualTo("From: me");
  }

  @Test
  void the_html_is_taken_where_the_plain_text_only_points_to_it() {
    String html =
        base64("<html><body><p>The mine was opened on Monday by the minister.</p></body>");
    String mail =
        HEAD
            + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
            + "See online.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + html
            + "\r\n--b--\r\n";
    assertThat(Reading.of("a.eml", mail).document().text())
        .isEqualTo("The mine was opened on Monday by the minister.");
    String longer = mail.replace("See online.", "The mine was opened on Monday.");
    assertThat(Reading.of("a.eml", longer).document().text())
        .isEqualTo("The mine was opened on Monday.");
  }

  @Test
  void attachments_and_mails_in_the_mail_are_left_out() {
    String mail =
        HEAD
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n"
            + "Content-Disposition: attachment; filename=a.txt\r\n\r\nattached\r\n--b\r\n"
            + "Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\ninner\r\n--b\r\n"
            + "Content-Type: text/plain\r\n\r\nthe news\r\n--b--\r\n";
    assertThat(Reading.of("a.eml", mail).document().text()).isEqualTo("the news");
  }

  @Test
  void parts_nested_too_deep_are_rejected() {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 0; i < 5_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
    }
    assertThat(Reading.of("a.eml", mail.toString()).rejection().detail()).contains("over 20 parts");
    String many =
        HEAD
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\n\r\nx\r\n".repeat(2_000);
    assertThat(Reading.of("a.eml", many).rejection().detail()).contains("over 1,000 parts");
  }

  @Test
  void a_file_of_mails_gives_a_document_for_each() {
    String mbox =
        "From letter@mines.example Wed Mar  4 05:06:07 2026\r\n"
            + HEAD
            + "\r\nFirst.\r\n>From here it goes on.\r\n\r\n"
            + "From letter@mines.example Thu Mar  5 05:06:07 2026\r\n"
            + HEAD.replace("42@", "43@")
            + "\r\n\r\n\r\n"
            + "From letter@mines.example Fri Mar  6 05:06:07 2026\r\n"
            + HEAD.replace("42@", "44@")
            + "\r\nThird.\r\n";
    for (String name : List.of("a.mbox", "-")) {
      Reading reading = Reading.of(name, mbox);
      assertThat(reading.documents())
          .extracting(Document::text)
          .containsExactly("First.\r\nFrom here it goes on.", "Third.");
      assertThat(reading.rejections())
          .singleElement()
          .satisfies(
              r -> {
                assertThat(r.reason()).isEqualTo(RejectionReason.NO_TEXT);
                assertThat(r.origin().describe()).isEqualTo(name + "!/2");
                assertThat(r.detail()).contains("the mail at byte ");
              });
    }
  }

  @Test
  void a_mail_over_the_limit_is_rejected_and_the_next_one_is_read() {
    String begin = "From a@b.example Wed Mar  4 05:06:07 2026\n" + HEAD + "\n";
    String mbox = begin + ("x".repeat(1000) + "\n").repeat(34_000) + "\n" + begin + "Second.\n";
    Reading reading = Reading.of("a.mbox", mbox);
    assertThat(reading.documents()).extracting(Document::text).containsExactly("Second.");
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).isEqualTo(RejectionReason.TOO_LARGE));
  }

  @Test
  void a_file_that_only_is_called_a_file_of_mails_is_rejected() {
    assertThat(Reading.of("a.mbox", "just text").rejection().detail()).contains("--as mail");
  }
}
