package newswatch.ingest.identity;

import java.util.Set;

/** The hosts under which sites offer the same articles to other devices. */
final class HostVariants {
  private static final Set<String> DEVICES = Set.of("m", "mobile", "amp", "wap");

  /** What stands before the country in the suffixes under which names are registered. */
  private static final Set<String> SUFFIXES =
      Set.of("ac", "co", "com", "edu", "go", "gob", "gov", "mil", "ne", "net", "nom", "or", "org");

  private HostVariants() {}

  /** The host without www, m, mobile, amp and wap in front, as long as a name remains. */
  static String withoutVariant(String host) {
    int dot = host.indexOf('.');
    if (dot < 0) {
      return host;
    }
    String first = host.substring(0, dot);
    String rest = host.substring(dot + 1);
    if (first.equals("www") ? rest.indexOf('.') > 0 : DEVICES.contains(first) && isName(rest)) {
      return withoutVariant(rest);
    }
    // Wikipedia's way: en.m.wikipedia.org.
    return rest.startsWith("m.") && isName(rest.substring(2))
        ? withoutVariant(first + rest.substring(1))
        : host;
  }

  private static boolean isName(String host) {
    int dot = host.indexOf('.');
    boolean suffix =
        dot > 0 && SUFFIXES.contains(host.substring(0, dot)) && host.length() - dot == 3;
    return dot > 0 && !suffix;
  }
}
