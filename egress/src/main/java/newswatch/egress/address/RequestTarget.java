package newswatch.egress.address;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Path and query as they are sent: ASCII, without dot segments and without the fragment. */
final class RequestTarget {
  private static final String ESCAPED = " \"<>`{}^|";

  private RequestTarget() {}

  /** What is sent for everything behind the authority of an address. */
  static String of(String rest) {
    int fragment = rest.indexOf('#');
    String text = fragment < 0 ? rest : rest.substring(0, fragment);
    int query = text.indexOf('?');
    String path = query < 0 ? text : text.substring(0, query);
    return escaped(withoutDots(path)) + (query < 0 ? "" : escaped(text.substring(query)));
  }

  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      String plain = segments[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
      boolean up = plain.equals("..");
      if (up) {
        kept.pollLast();
      }
      if (!up && !plain.equals(".")) {
        kept.addLast(segments[i]);
      } else if (i == segments.length - 1) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c >= 0x7F || ESCAPED.indexOf(c) >= 0) {
        out.append("%%%02X".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
