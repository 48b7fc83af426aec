package newswatch.alerts.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.text.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Whatever strangers write, a mail has the headers and the elements that it is to have. */
class LetterPropertyTest {
  private static final Set<String> HEADERS =
      Set.of(
          "Auto-Submitted",
          "Content-Type",
          "Date",
          "From",
          "In-Reply-To",
          "MIME-Version",
          "Message-ID",
          "References",
          "Subject",
          "To");

  @Property(tries = 200)
  void no_text_adds_a_header_or_breaks_one(
      @ForAll("hostile") String title, @ForAll("hostile") String story) throws Exception {
    MimeMessage read =
        read(Letters.alert("a1", story.isBlank() ? "s" : story, title), Wording.USUAL);
    Set<String> names = new TreeSet<>();
    Collections.list(read.getAllHeaders()).forEach(header -> names.add(header.getName()));
    assertThat(names).isEqualTo(new TreeSet<>(HEADERS));
    assertThat(read.getHeader("Subject")).hasSize(1);
    assertThat(read.getHeader("Subject", null)).matches("[\\p{ASCII}]*");
    assertThat(read.getHeader("References", null))
        .matches("<story\\.[A-Za-z0-9_-]+\\.newswatch@newswatch\\.example>");
  }

  @Property(tries = 200)
  void no_text_becomes_an_element(@ForAll("hostile") String title) throws Exception {
    MimeMessage read = read(Letters.alert("a1", "s", title), Wording.USUAL);
    Multipart parts = (Multipart) read.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    Document html = Jsoup.parse((String) parts.getBodyPart(1).getContent());
    assertThat(html.select("script, img, iframe, style, [onclick]")).isEmpty();
    assertThat(html.select("a")).hasSize(1);
    assertThat(html.select("a").attr("href")).isEqualTo("https://example.org/a?b=1&c=2");
  }

  @Property(tries = 200)
  void no_text_breaks_out_of_a_template(@ForAll("hostile") String title) throws Exception {
    Wording wording =
        Wording.of(
            Map.of(
                "subject", "Urgent: {{title}}",
                "template", "<b>{{{title}}}</b> {{&watches}}\n{{article}} \"{{title}}\""));
    assertThat(wording.faults()).isEmpty();
    MimeMessage read = read(Letters.alert("a1", "s", title), wording);
    Set<String> names = new TreeSet<>();
    Collections.list(read.getAllHeaders()).forEach(header -> names.add(header.getName()));
    assertThat(names).isEqualTo(new TreeSet<>(HEADERS));
    assertThat(read.getSubject()).startsWith("Urgent: t").doesNotContain("\r", "\n");
    Multipart parts = (Multipart) read.getContent();
    Document html = Jsoup.parse((String) parts.getBodyPart(1).getContent());
    assertThat(html.select("script, img, iframe, style, b, [onclick]")).isEmpty();
    assertThat(html.select("a")).hasSize(1);
    assertThat(html.select("a").attr("href")).isEqualTo("https://example.org/a?b=1&c=2");
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "\r\n",
            "\n",
            "\r",
            "\u0085",
            "\u2028",
            "Bcc: x@example.org",
            "\r\n\r\n",
            "<script>",
            "</a><a href=\"javascript:x\">",
            "<img src=x onerror=y>",
            "&lt;",
            "\"",
            "'",
            "王毅",
            "کابل",
            "=?UTF-8?Q?=0D=0ABcc?=",
            "\u202e",
            "\u0000",
            ".",
            "\r\n.\r\n",
            "\ud800",
            "-- ",
            "word ",
            "a".repeat(300));
    return pieces.list().ofMinSize(1).ofMaxSize(12).map(list -> "t" + String.join("", list));
  }

  private static MimeMessage read(Message message, Wording wording) throws Exception {
    MailSettings settings = MailSettings.of(Letters.destination("localhost", 25, "none"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Letter.of(message, wording, settings, Letters.NOW).writeTo(bytes);
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()));
  }
}
