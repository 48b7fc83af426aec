package newswatch.ingest.opml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Declares the prefixes that a file uses without declaring them, so that strict readers take what
 * is written of it.
 */
final class OpmlPrefixes {
  private static final String DECLARATION = "xmlns:";
  private static final String OWN = "newswatch";
  private static final String OWN_VOCABULARY = "urn:newswatch:source";

  private final Map<String, String> attributes;

  /**
   * The prefixes of a file.
   *
   * @param attributes of its outermost element
   */
  OpmlPrefixes(Map<String, String> attributes) {
    this.attributes = new LinkedHashMap<>(attributes);
  }

  OpmlDocument declared(List<OpmlField> head, List<Outline> outlines) {
    List.copyOf(attributes.keySet()).forEach(this::declare);
    head.forEach(field -> declare(field.name()));
    outlines.forEach(this::declare);
    return new OpmlDocument(attributes, head, outlines);
  }

  private void declare(Outline outline) {
    outline.attributes().keySet().forEach(this::declare);
    outline.outlines().forEach(this::declare);
  }

  private void declare(String name) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    if (!prefix.isEmpty() && !prefix.equals("xml") && !prefix.equals("xmlns")) {
      attributes.putIfAbsent(
          DECLARATION + prefix, prefix.equals(OWN) ? OWN_VOCABULARY : "urn:prefix:" + prefix);
    }
  }
}
