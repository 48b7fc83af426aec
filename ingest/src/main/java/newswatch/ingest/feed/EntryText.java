package newswatch.ingest.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswatch.ingest.html.HtmlText;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Plain text from what feeds write: HTML, text with the references of HTML, or bare text, which are
 * told apart by what is in them because feeds seldom say and often say wrongly.
 */
public final class EntryText {
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*+)[^<>]*+>");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

  /** Tags that tell markup without being closed. */
  private static final Set<String> OPEN =
      Set.of("br", "p", "hr", "img", "li", "div", "table", "iframe", "blockquote", "math");

  private EntryText() {}

  /** The text of HTML, paragraphs separated by blank lines. */
  static String ofHtml(String html) {
    return HtmlText.of(withoutSections(html));
  }

  /** The text of what may be HTML, perhaps escaped once too often, or text with references. */
  public static String ofMarkup(String markup) {
    String written = withoutSections(markup);
    if (hasTags(written)) {
      return HtmlText.of(written);
    }
    String unescaped = unescaped(written);
    return hasTags(unescaped) ? HtmlText.of(unescaped) : lines(unescaped);
  }

  /** The text of what should be bare text, and may have references in it all the same. */
  static String ofText(String text) {
    return hasTags(text) ? ofHtml(text) : lines(unescaped(text));
  }

  /** The text on one line. */
  public static String line(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** As in attributes, where {@code ?a=1&copy=2} is an address. */
  private static String unescaped(String text) {
    return Parser.unescapeEntities(text, true);
  }

  private static String lines(String text) {
    String lines = text.strip().lines().map(String::strip).collect(Collectors.joining("\n"));
    return EMPTY_LINES.matcher(lines).replaceAll("\n\n");
  }

  private static boolean hasTags(String text) {
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (OPEN.contains(name) || (!tag.group(1).isEmpty() && Tag.isKnownTag(name))) {
        return true;
      }
    }
    return false;
  }

  /** Without the marks of CDATA sections that were escaped and so are part of the text. */
  private static String withoutSections(String text) {
    return text.replace("<![CDATA[", "").replace("]]>", "");
  }
}
