package newswatch.ingest.xml;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Reads any text for a tree of XML: tags that are not closed, references that nobody declared. It
 * knows no document types, so that nothing is expanded or fetched, and no depth beyond a limit.
 */
public final class XmlTree {
  /** The most tags that a text should have, as a tree takes some hundred bytes for each. */
  public static final int MOST_TAGS = 1_000_000;

  private static final int DEEPEST = 256;
  private static final int MOST_ATTRIBUTES = 1_000;

  private XmlTree() {}

  /**
   * The tree; empty for a text without tags.
   *
   * @param names whether the names of tags and attributes keep their capitals
   */
  public static Document of(String text, ParseSettings names) {
    Document document = parser(names).parseInput(XmlRepair.of(text), "");
    for (Element element : document.getAllElements()) {
      // What is looked up in them is looked up for every entry.
      if (element.attributesSize() > MOST_ATTRIBUTES) {
        element.clearAttributes();
      }
    }
    return document;
  }

  /** The parser alone, for texts that are read piece by piece after {@link XmlRepair}. */
  public static Parser parser(ParseSettings names) {
    return Parser.xmlParser().settings(names).setMaxDepth(DEEPEST);
  }

  /** How many tags there are at most, those of escaped markup too. */
  public static int tags(String text) {
    int tags = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      tags += c == '<' || (c == '&' && text.startsWith("lt;", i + 1)) ? 1 : 0;
    }
    return tags;
  }
}
