package newswatch.ingest.opml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newswatch.ingest.encoding.DeclaredEncoding;
import newswatch.ingest.encoding.Encoding;
import newswatch.ingest.encoding.EncodingDetection;
import newswatch.ingest.xml.XmlTree;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jspecify.annotations.Nullable;

/** Parses OPML as it should be and as feed readers write it. */
public final class OpmlParser {
  /** The most bytes of a file. */
  public static final int LARGEST = 16 * 1024 * 1024;

  /** Tags in capitals must still meet the tags that close them. */
  private static final Pattern ODD_TAGS =
      Pattern.compile("</?(?!(?:opml|head|body|outline)\\b)(?i:opml|head|body|outline)\\b");

  private OpmlParser() {}

  /** The list in a file, in whatever encoding it is. */
  public static ParsedOpml parse(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return new ParsedOpml.None("over %,d bytes; split it".formatted(LARGEST));
    }
    Encoding encoding = EncodingDetection.of(bytes, DeclaredEncoding.ofXml(bytes).orElse(null));
    return encoding.fits()
        ? parse(encoding.text(bytes))
        : new ParsedOpml.None(
            "declares " + encoding.charset() + " and is no text in it; save it as UTF-8");
  }

  /** The list in a text. */
  public static ParsedOpml parse(String text) {
    if (XmlTree.tags(text) > XmlTree.MOST_TAGS) {
      return new ParsedOpml.None("over %,d tags; split it".formatted(XmlTree.MOST_TAGS));
    }
    boolean odd = ODD_TAGS.matcher(text).find();
    Document tree = XmlTree.of(text, new ParseSettings(!odd, true));
    Element root = first(tree, "opml");
    if (root == null && first(tree, "outline") == null) {
      Element begins = tree.firstElementChild();
      return new ParsedOpml.None(
          begins == null
              ? "no OPML: no XML"
              : "no OPML: begins with <" + begins.tagName() + ">, where <opml> was expected");
    }
    return new ParsedOpml.Found(document(root == null ? tree : root));
  }

  private static OpmlDocument document(Element root) {
    Element head = first(root, "head");
    List<OpmlField> fields = new ArrayList<>();
    if (head != null) {
      for (Element field : head.children()) {
        if (OpmlText.isName(field.tagName()) && !is(field, "outline") && !is(field, "body")) {
          fields.add(new OpmlField(field.tagName(), OpmlText.cleaned(field.wholeText())));
        }
      }
    }
    List<Outline> outlines = outlines(root);
    Map<String, String> attributes = attributes(root);
    attributes.putIfAbsent("version", "2.0");
    return new OpmlPrefixes(attributes).declared(fields, outlines);
  }

  /** The outlines inside, also those that something unknown was put around. */
  private static List<Outline> outlines(Element around) {
    List<Outline> outlines = new ArrayList<>();
    for (Element child : around.children()) {
      if (is(child, "outline")) {
        outlines.add(new Outline(attributes(child), outlines(child)));
      } else {
        outlines.addAll(outlines(child));
      }
    }
    return outlines;
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Attribute attribute : element.attributes()) {
      if (OpmlText.isName(attribute.getKey())) {
        attributes.put(attribute.getKey(), OpmlText.cleaned(attribute.getValue()));
      }
    }
    return attributes;
  }

  private static @Nullable Element first(Element root, String name) {
    for (Element element : root.getAllElements()) {
      if (is(element, name)) {
        return element;
      }
    }
    return null;
  }

  private static boolean is(Element element, String name) {
    return element.tag().localName().equalsIgnoreCase(name);
  }
}
