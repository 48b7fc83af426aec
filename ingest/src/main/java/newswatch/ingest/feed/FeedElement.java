package newswatch.ingest.feed;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.ingest.document.LanguageTag;
import newswatch.ingest.document.WebAddress;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed with its children by their names. Names are lower case, with the usual
 * prefix of their vocabulary: {@code dc:creator}, whatever prefix the feed uses for it, and without
 * one for those of the feed's own format.
 */
final class FeedElement {
  private static final int MOST_BASES = 8;

  private final Element element;
  private final Vocabularies vocabularies;
  private final Map<String, List<Element>> children = new HashMap<>();

  /** The outermost element of a feed, whose vocabulary is the feed's own. */
  FeedElement(Element root) {
    this(root, Vocabularies.of(root));
  }

  private FeedElement(Element element, Vocabularies vocabularies) {
    this.element = element;
    this.vocabularies = vocabularies;
    for (Element child : element.children()) {
      children.computeIfAbsent(vocabularies.name(child), name -> new ArrayList<>()).add(child);
    }
  }

  Element element() {
    return element;
  }

  /** Whether it is written by the rules of Atom. */
  boolean atom() {
    return vocabularies.atom(element);
  }

  /** The first child under the first of the names that is there. */
  @Nullable FeedElement child(String... names) {
    for (String name : names) {
      List<Element> found = children.get(name);
      if (found != null) {
        return new FeedElement(found.get(0), vocabularies);
      }
    }
    return null;
  }

  /** All children of these names, in the order of the names. */
  List<FeedElement> children(List<String> names) {
    List<FeedElement> found = new ArrayList<>();
    for (String name : names) {
      for (Element child : children.getOrDefault(name, List.of())) {
        found.add(new FeedElement(child, vocabularies));
      }
    }
    return found;
  }

  /** All elements of these names inside, at any depth: lost end tags put one into the other. */
  List<FeedElement> descendants(Set<String> names) {
    List<FeedElement> found = new ArrayList<>();
    for (Element inner : element.getAllElements()) {
      if (names.contains(inner.tag().localName()) && names.contains(vocabularies.name(inner))) {
        found.add(new FeedElement(inner, vocabularies));
      }
    }
    return found;
  }

  /** The plain text of the first of these children that has any, on one line; null without. */
  @Nullable String line(String... names) {
    for (FeedElement child : children(List.of(names))) {
      String line = EntryText.line(TextConstruct.of(child));
      if (!line.isEmpty()) {
        return line;
      }
    }
    return null;
  }

  /** The text inside, as it is. */
  String text() {
    return element.wholeText().strip();
  }

  /** The attribute's value, empty when it is missing. */
  String attribute(String name) {
    return element.attr(name).strip();
  }

  /** The nearest language that is declared here or around. */
  @Nullable String language() {
    for (Element around = element; around != null; around = around.parent()) {
      String language = LanguageTag.of(around.attr("xml:lang"));
      if (language != null) {
        return language;
      }
    }
    return null;
  }

  /** What resolves addresses here: the nearest {@code xml:base}, else what is given. */
  @Nullable URI base(@Nullable URI otherwise) {
    Deque<String> bases = new ArrayDeque<>();
    for (Element around = element;
        around != null && bases.size() < MOST_BASES;
        around = around.parent()) {
      String base = around.attr("xml:base");
      if (!base.isBlank()) {
        bases.push(base);
      }
    }
    URI resolved = otherwise;
    for (String base : bases) {
      String next = WebAddress.resolve(resolved, base);
      resolved = next == null ? resolved : URI.create(next);
    }
    return resolved;
  }
}
