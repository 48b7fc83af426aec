package newswatch.ingest.html;

import org.jsoup.nodes.Element;

/** Removes from an article what leads elsewhere: lists of links, tags, teasers. */
final class LinkLists {
  private static final double MOSTLY = 0.6;

  private LinkLists() {}

  static void removeFrom(Element block, TextLengths lengths) {
    Boilerplate.remove(
        block.select("ul, ol, table, div, p, section").stream()
            .filter(list -> !list.equals(block) && isLinkList(list, lengths))
            .toList());
  }

  /** Mostly links, but no paragraph that is one long link: that is a sentence. */
  private static boolean isLinkList(Element list, TextLengths lengths) {
    boolean links = lengths.all(list) > 0 && lengths.linkDensity(list) > MOSTLY;
    return links && !(list.normalName().equals("p") && list.text().endsWith("."));
  }
}
