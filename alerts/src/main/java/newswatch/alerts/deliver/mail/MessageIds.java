package newswatch.alerts.deliver.mail;

import java.util.regex.Pattern;
import newswatch.alerts.deliver.kind.Message;
import newswatch.events.Digest;

/** Makes the ids of mails (RFC 5322 §3.6.4), the same for the same thing at any time. */
record MessageIds(String domain) {
  private static final Pattern ATOM = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final int BYTES = 16;

  /** The id of an alert's mail, or of a digest. */
  String of(Message message) {
    return id("alert", message.id());
  }

  /** The id that all mails about one story answer, so that they stand together. */
  String ofSubject(String subject) {
    return id("story", subject);
  }

  /** Ids of documents are what others made of them; what is no atom goes in as its hash. */
  private String id(String what, String text) {
    String atom = ATOM.matcher(text).matches() ? text : new Digest().part(text).hex(BYTES);
    return "<%s.%s.newswatch@%s>".formatted(what, atom, domain);
  }
}
