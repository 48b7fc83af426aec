package newswatch.ingest.opml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Lists of all sorts: feeds in folders and outside, empty folders, links, comments, oddities. */
final class OpmlDocuments {
  private static final List<String> NAMES =
      List.of(
          "text", "title", "xmlUrl", "XMLURL", "htmlUrl", "type", "url", "x:a", "_b-1.c", "größe");

  private static final List<String> HEAD =
      List.of("title", "ownerEmail", "x:note", "title", "dateCreated", "dateModified", "windowTop");

  private static final List<String> FOLDERS = List.of("Asia", "A/C", "<b>Asia</b>", " ", "東");

  private static final List<String> ODD =
      List.of(
          "&",
          "&amp;",
          "&#128;",
          "<",
          ">",
          "]]>",
          "\"",
          "'",
          "\t",
          "\n",
          "\r\n",
          "<!--",
          "-->",
          "\u00A0",
          "\uD83D\uDE00",
          "اخبار",
          "新聞",
          "<b>x</b>",
          "&lt;b&gt;",
          "&copy",
          "%zz",
          " ");

  private OpmlDocuments() {}

  /** Made by hand: combined arbitraries of trees take minutes. */
  static Arbitrary<OpmlDocument> any() {
    return Arbitraries.randomValue(
        random ->
            new OpmlDocument(
                Map.of("version", "2.0", "xmlns:x", "urn:x", "xmlns:newswatch", "urn:n"),
                Stream.generate(() -> pick(HEAD, random))
                    .limit(random.nextInt(7))
                    .map(name -> new OpmlField(name, text(random)))
                    .toList(),
                outlines(random, 0)));
  }

  private static List<Outline> outlines(Random random, int depth) {
    List<Outline> outlines = new ArrayList<>();
    for (int left = depth > 5 ? 0 : random.nextInt(4); left > 0; left--) {
      outlines.add(
          switch (random.nextInt(5)) {
            case 0 -> new Outline(odd(random), outlines(random, depth + 1));
            case 1 -> new Outline(odd(random, "text", pick(FOLDERS, random)), List.of());
            case 2 ->
                new Outline(
                    odd(random, "text", pick(FOLDERS, random)), outlines(random, depth + 1));
            default -> feed(random, depth);
          });
    }
    return outlines;
  }

  /** Few addresses, so that many feeds are there more than once; sometimes feeds inside of it. */
  private static Outline feed(Random random, int depth) {
    String host = random.nextInt(9) + ".example/f";
    String address = pick(List.of("https://", "http://", "feed://", "HTTPS://"), random) + host;
    Map<String, String> attributes = odd(random, "xmlUrl", address);
    if (random.nextInt(4) == 0) {
      attributes.put("type", pick(List.of("rss", "link", "HTML+XPath", "include"), random));
    }
    if (random.nextInt(4) == 0) {
      attributes.put("newswatch:minutes", pick(List.of("30", "0", "x"), random));
    }
    if (random.nextInt(4) == 0) {
      attributes.put("newswatch:paused", pick(List.of("true", "false"), random));
    }
    return new Outline(
        attributes, random.nextInt(5) == 0 ? outlines(random, depth + 1) : List.of());
  }

  private static Map<String, String> odd(Random random, String... named) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int more = random.nextInt(6); more > 0; more--) {
      attributes.put(pick(NAMES, random), text(random));
    }
    if (named.length > 0) {
      attributes.keySet().removeIf(named[0]::equalsIgnoreCase);
      attributes.put(named[0], named[1]);
    }
    return attributes;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(6); left > 0; left--) {
      text.append(pick(ODD, random));
      text.append((char) (' ' + random.nextInt('~' - ' ')));
    }
    return text.toString();
  }

  private static <T> T pick(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
