package newswatch.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.ingest.document.WebAddress;
import newswatch.ingest.time.WrittenTime;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** The header of a mail; of repeated fields the first one counts. */
final class MailFields {
  private static final int LONGEST = 20_000;
  private static final Pattern MAILBOX = Pattern.compile("\\s*([^<]{0,1000})<\\s*([^<>]{1,1000})>");
  private static final Pattern BRACKETED = Pattern.compile("<([^<>]{1,4000})>");

  private final Map<String, String> fields = new HashMap<>();

  void add(Field field) {
    fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field.getBody());
  }

  @Nullable String messageId() {
    String id = fields.get("message-id");
    return id == null ? null : known(unbracketed(id));
  }

  @Nullable String subject() {
    return decoded("subject");
  }

  /** The name of the first sender, or the address when there is no name. */
  @Nullable String sender() {
    String from = decoded("from");
    if (from == null) {
      return null;
    }
    Matcher mailbox = MAILBOX.matcher(from);
    if (!mailbox.lookingAt()) {
      return from;
    }
    String name = known(mailbox.group(1).replace("\\\"", "\u0000").replace("\"", "").strip());
    return name == null ? known(mailbox.group(2)) : name.replace('\u0000', '"');
  }

  @Nullable Instant sent() {
    String date = fields.get("date");
    return date == null ? null : WrittenTime.parse(date.strip());
  }

  @Nullable String address() {
    String archived = fields.get("archived-at");
    return archived == null ? null : WebAddress.resolve(null, unbracketed(archived));
  }

  private @Nullable String decoded(String name) {
    String value = fields.get(name);
    if (value == null || value.length() > LONGEST) {
      return null;
    }
    String unfolded = value.replaceAll("\\r?\\n", "");
    try {
      // Raw bytes in a header are UTF-8 today (RFC 6532); the library gives each as one character.
      return known(DecoderUtil.decodeEncodedWords(raw(unfolded), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return known(unfolded);
    }
  }

  private static String raw(String value) {
    boolean foreign = value.chars().anyMatch(c -> c > 0x7F);
    boolean bytes = value.chars().allMatch(c -> c <= 0xFF);
    return foreign && bytes
        ? new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        : value;
  }

  private static String unbracketed(String value) {
    Matcher bracketed = BRACKETED.matcher(value);
    return bracketed.find() ? bracketed.group(1).strip() : value.strip();
  }

  private static @Nullable String known(String value) {
    return value.isBlank() ? null : value.strip();
  }
}
