package newswatch.ingest.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The path of a canonical address: without the names of index files, slashes that say nothing,
 * sessions, and what marks an AMP page. Capitals count.
 */
final class CanonicalPath {
  private static final Pattern SESSION =
      Pattern.compile(";(?:jsessionid|phpsessid|sessionid)=[^/;]*+", Pattern.CASE_INSENSITIVE);

  /** ASP.NET's way to keep a session without cookies: {@code /(S(lit3py55t21z5v55vlm25s55))/}. */
  private static final Pattern SESSION_SEGMENT = Pattern.compile("\\([AFS]\\([A-Za-z0-9]+\\)\\)");

  private static final Set<String> INDEX_FILES =
      Set.of(
          "index.htm",
          "index.html",
          "index.shtml",
          "index.php",
          "index.asp",
          "index.aspx",
          "index.jsp",
          "default.htm",
          "default.html",
          "default.asp",
          "default.aspx");

  private static final String AMP = "amp";
  private static final Pattern AMP_FILE = Pattern.compile("(?<=.)\\.amp(\\.html)?$");

  private CanonicalPath() {}

  /** Of a path that begins with a slash and has no dot segments. */
  static String of(String path) {
    List<String> segments = new ArrayList<>();
    String plain = SESSION.matcher(PercentEncoding.normal(path)).replaceAll("");
    Arrays.stream(plain.split("/", -1))
        .filter(segment -> !segment.isEmpty() && !SESSION_SEGMENT.matcher(segment).matches())
        .forEach(segments::add);
    if (!segments.isEmpty()) {
      int last = segments.size() - 1;
      String file = segments.get(last);
      if (INDEX_FILES.contains(file.toLowerCase(Locale.ROOT))) {
        segments.remove(last);
      } else {
        segments.set(last, AMP_FILE.matcher(file).replaceFirst("$1"));
      }
      withoutAmp(segments);
    }
    return "/" + String.join("/", segments);
  }

  private static void withoutAmp(List<String> segments) {
    if (segments.size() > 1 && segments.get(segments.size() - 1).equals(AMP)) {
      segments.remove(segments.size() - 1);
    }
    if (segments.size() > 1 && segments.get(0).equals(AMP)) {
      segments.remove(0);
    }
  }
}
