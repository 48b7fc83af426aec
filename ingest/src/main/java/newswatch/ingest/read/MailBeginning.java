package newswatch.ingest.read;

import java.util.regex.Pattern;

/** Tells a mail by its header, and a file of mails by the line before the first. */
final class MailBeginning {
  private static final Pattern SEPARATOR =
      Pattern.compile("From \\S{1,320} [^\\r\\n]{0,100}\\d{4}[^\\r\\n]{0,40}\\r?\\n");
  private static final Pattern FIELDS =
      Pattern.compile(
          "(?:[!-9;-~]{1,80}:[^\\r\\n]{0,2000}\\r?\\n(?:[ \\t][^\\r\\n]{0,2000}\\r?\\n){0,200}){3}");
  private static final Pattern SENDER =
      Pattern.compile("^From:", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  // A memo may begin with From, To and Subject; these only programs write.
  private static final Pattern OF_A_PROGRAM =
      Pattern.compile(
          "^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To):",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern END = Pattern.compile("\\r?\\n\\r?\\n");

  private MailBeginning() {}

  static boolean ofMbox(String head) {
    return SEPARATOR.matcher(head).lookingAt();
  }

  static boolean of(String head) {
    if (!FIELDS.matcher(head).lookingAt()) {
      return false;
    }
    String header = END.split(head, 2)[0];
    return SENDER.matcher(header).find() && OF_A_PROGRAM.matcher(header).find();
  }
}
