package newswatch.ingest.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import newswatch.ingest.encoding.DeclaredEncoding;
import newswatch.ingest.encoding.EncodingDetection;
import newswatch.ingest.html.HtmlText;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/**
 * Parses a mail: its first text, which in most newsletters comes as plain text and as HTML.
 * Attachments, and mails in the mail, are left out.
 */
final class MailParser {
  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 1_000;
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(100_000)
          .setMaxHeaderCount(2_000)
          .build();

  private final MailFields fields = new MailFields();
  private @Nullable String plain;
  private @Nullable String html;
  private int depth;
  private int parts;
  private boolean attached;

  /**
   * The mail.
   *
   * @throws MimeException when it is built as no mail should be
   */
  static Mail parse(byte[] mail) throws MimeException, IOException {
    return new MailParser().read(mail);
  }

  private Mail read(byte[] mail) throws MimeException, IOException {
    MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(new ByteArrayInputStream(mail));
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      take(state, tokens);
    }
    return new Mail(
        fields.messageId(),
        fields.subject(),
        fields.sender(),
        fields.sent(),
        fields.address(),
        text());
  }

  private void take(EntityState state, MimeTokenStream tokens) throws MimeException, IOException {
    switch (state) {
      case T_START_MULTIPART -> {
        if (++depth > DEEPEST) {
          throw new MimeException("over " + DEEPEST + " parts in one another");
        }
      }
      case T_END_MULTIPART -> depth--;
      case T_START_HEADER -> {
        attached = false;
        if (++parts > MOST_PARTS) {
          throw new MimeException("over %,d parts".formatted(MOST_PARTS));
        }
      }
      case T_FIELD -> {
        String name = tokens.getField().getName();
        if (parts == 1) {
          fields.add(tokens.getField());
        }
        attached |=
            name.equalsIgnoreCase("Content-Disposition")
                && tokens.getField().getBody().strip().toLowerCase(Locale.ROOT).startsWith("att");
      }
      case T_BODY -> body(tokens);
      default -> {
        // Preambles and the ends of parts tell nothing.
      }
    }
  }

  private void body(MimeTokenStream tokens) throws IOException {
    BodyDescriptor part = tokens.getBodyDescriptor();
    String type = part.getMimeType().toLowerCase(Locale.ROOT);
    if (attached) {
      return;
    }
    if (type.equals("text/html") && html == null) {
      html = decoded(tokens, part);
    } else if (type.equals("text/plain") && plain == null) {
      plain = decoded(tokens, part);
    }
  }

  private static String decoded(MimeTokenStream tokens, BodyDescriptor part) throws IOException {
    byte[] bytes = tokens.getDecodedInputStream().readAllBytes();
    Charset declared =
        part.getCharset() == null ? null : DeclaredEncoding.named(part.getCharset()).orElse(null);
    return EncodingDetection.of(bytes, declared).text(bytes);
  }

  /** The plain text is as the author wants it, unless it only says where to look at the other. */
  private String text() {
    String written = plain == null ? "" : plain.strip();
    String shown = html == null ? "" : HtmlText.of(html);
    return written.length() * 2 >= shown.length() ? written : shown;
  }
}
