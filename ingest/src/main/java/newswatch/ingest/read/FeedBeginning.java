package newswatch.ingest.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a feed by its first element, or by the version that a JSON Feed names. */
final class FeedBeginning {
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.-]{1,40}:)?(?:rss|feed|rdf)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON_FEED =
      Pattern.compile(
          "\"version\"\\s{0,20}:\\s{0,20}\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org");

  private FeedBeginning() {}

  static boolean of(String head) {
    int start = afterSpace(head, 0);
    if (head.startsWith("{", start)) {
      return JSON_FEED.matcher(head).find();
    }
    Matcher root = ROOT.matcher(head);
    return root.region(firstElement(head, start), head.length()).lookingAt();
  }

  /** Where the first element begins, after declarations, comments and the document type. */
  private static int firstElement(String head, int start) {
    int at = start;
    while (at < head.length()) {
      int end;
      if (head.startsWith("<?", at)) {
        end = after(head, "?>", at);
      } else if (head.startsWith("<!--", at)) {
        end = after(head, "-->", at);
      } else if (head.startsWith("<!", at)) {
        end = afterDocumentType(head, at);
      } else {
        return at;
      }
      at = afterSpace(head, end);
    }
    return head.length();
  }

  /** A document type may have declarations of its own in brackets. */
  private static int afterDocumentType(String head, int at) {
    int end = after(head, ">", at);
    boolean own = head.substring(at, end).indexOf('[') >= 0;
    return own ? after(head, ">", after(head, "]", at)) : end;
  }

  private static int after(String head, String close, int from) {
    int end = head.indexOf(close, from);
    return end < 0 ? head.length() : end + close.length();
  }

  private static int afterSpace(String head, int from) {
    int at = from;
    while (at < head.length()
        && (Character.isWhitespace(head.charAt(at)) || head.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at;
  }
}
