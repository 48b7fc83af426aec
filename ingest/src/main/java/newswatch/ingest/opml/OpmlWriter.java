package newswatch.ingest.opml;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes OPML 2.0 in UTF-8, one outline on each line. What is written is read again as it was. */
public final class OpmlWriter {
  private static final String INDENT = "  ";
  private static final int DEEPEST_INDENT = 16;

  private final StringBuilder out = new StringBuilder(4096);

  private OpmlWriter() {}

  /** The file of a list. */
  public static byte[] bytes(OpmlDocument document) {
    return text(document).getBytes(StandardCharsets.UTF_8);
  }

  /** The file of a list as text. */
  public static String text(OpmlDocument document) {
    OpmlWriter writer = new OpmlWriter();
    writer.document(document);
    return writer.out.toString();
  }

  private void document(OpmlDocument document) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml");
    attributes(document.attributes());
    out.append(">\n").append(INDENT).append("<head>\n");
    for (OpmlField field : document.head()) {
      out.append(INDENT.repeat(2)).append('<').append(field.name()).append('>');
      escape(field.text());
      out.append("</").append(field.name()).append(">\n");
    }
    out.append(INDENT).append("</head>\n").append(INDENT).append("<body>\n");
    for (Outline outline : document.outlines()) {
      outline(outline, 2);
    }
    out.append(INDENT).append("</body>\n</opml>\n");
  }

  private void outline(Outline outline, int depth) {
    String indent = INDENT.repeat(Math.min(depth, DEEPEST_INDENT));
    out.append(indent).append("<outline");
    attributes(outline.attributes());
    if (outline.outlines().isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append(">\n");
    for (Outline inner : outline.outlines()) {
      outline(inner, depth + 1);
    }
    out.append(indent).append("</outline>\n");
  }

  private void attributes(Map<String, String> attributes) {
    attributes.forEach(
        (name, value) -> {
          out.append(' ').append(name).append("=\"");
          escape(value);
          out.append('"');
        });
  }

  /** White space is escaped, too: readers turn it into blanks in attributes. */
  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
        default -> out.append(c);
      }
    }
  }
}
