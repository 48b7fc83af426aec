package newswatch.ingest.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The text of a fragment of HTML as a reader sees it; nothing of it is left out as boilerplate. */
public final class HtmlText {
  private HtmlText() {}

  /** The text, paragraphs separated by blank lines; empty when there is none. */
  public static String of(String fragment) {
    Element body = Jsoup.parseBodyFragment(fragment).body();
    Boilerplate.remove(body.select("script, style"));
    return BlockText.of(body);
  }
}
