package newswatch.ingest.opml;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswatch.ingest.document.WebAddress;

/** Makes the relative addresses of a list absolute, so that it means the same elsewhere. */
public final class OpmlAddresses {
  private static final Set<String> NAMES = Set.of("xmlurl", "feedurl", "htmlurl", "url");

  private OpmlAddresses() {}

  /**
   * The list with absolute addresses.
   *
   * @param base the address of the list
   */
  public static OpmlDocument absolute(OpmlDocument document, URI base) {
    return new OpmlDocument(
        document.attributes(), document.head(), absolute(document.outlines(), base));
  }

  private static List<Outline> absolute(List<Outline> outlines, URI base) {
    return outlines.stream()
        .map(
            outline ->
                new Outline(
                    absolute(outline.attributes(), base), absolute(outline.outlines(), base)))
        .toList();
  }

  private static Map<String, String> absolute(Map<String, String> attributes, URI base) {
    Map<String, String> absolute = new LinkedHashMap<>(attributes);
    absolute.replaceAll(
        (name, written) -> {
          boolean relative =
              NAMES.contains(name.toLowerCase(Locale.ROOT))
                  && !written.isBlank()
                  && WebAddress.resolve(null, written) == null;
          String resolved = relative ? WebAddress.resolve(base, written) : null;
          return resolved == null ? written : resolved;
        });
    return absolute;
  }
}
