package newswatch.events.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The folders around a source as one text: {@code Asia/Afghanistan}. A slash or backslash inside of
 * a name has a backslash before it.
 */
public final class FolderPath {
  private FolderPath() {}

  /** The path of names, the outermost first; empty for none. */
  public static String of(List<String> names) {
    return names.stream()
        .map(name -> name.replace("\\", "\\\\").replace("/", "\\/"))
        .collect(Collectors.joining("/"));
  }

  /** The names of a path, the outermost first, without empty ones. */
  public static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '\\' && i + 1 < path.length()) {
        i++;
        name.append(path.charAt(i));
      } else if (c == '/') {
        add(names, name);
      } else {
        name.append(c);
      }
    }
    add(names, name);
    return names;
  }

  private static void add(List<String> names, StringBuilder name) {
    String stripped = name.toString().strip();
    if (!stripped.isEmpty()) {
      names.add(stripped);
    }
    name.setLength(0);
  }
}
