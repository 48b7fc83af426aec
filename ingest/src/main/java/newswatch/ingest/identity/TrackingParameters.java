package newswatch.ingest.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of addresses that tell where a reader came from, or who it is, and not what is
 * read. They are listed in {@code tracking-parameters.txt}, beside this class.
 */
final class TrackingParameters {
  private static final String FILE = "tracking-parameters.txt";
  private static final String EVERYWHERE = "";

  private final Map<String, Names> bySite;

  private TrackingParameters(Map<String, Names> bySite) {
    this.bySite = bySite;
  }

  /** The table that is part of newswatch. */
  static TrackingParameters load() {
    try (InputStream in = TrackingParameters.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from newswatch: build it again");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read: build newswatch again", e);
    }
  }

  /**
   * Reads a table: names separated by blanks, {@code name*} for all that begin so, {@code
   * name=value} for that value alone; behind {@code @site} those of one site and its subdomains.
   */
  static TrackingParameters parse(String table) {
    Map<String, Names> bySite = new HashMap<>();
    for (String line : table.lines().toList()) {
      String site = EVERYWHERE;
      for (String word : line.replaceFirst("#.*", "").strip().split("\\s+", -1)) {
        if (word.startsWith("@")) {
          site = word.substring(1);
        } else if (!word.isEmpty()) {
          bySite.computeIfAbsent(site, s -> new Names()).add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
    return new TrackingParameters(bySite);
  }

  /** Whether a parameter says nothing about the article, on that host; capitals do not count. */
  boolean contains(String host, String name, String value) {
    String lowerName = name.toLowerCase(Locale.ROOT);
    String lowerValue = value.toLowerCase(Locale.ROOT);
    String site = host;
    while (true) {
      Names names = bySite.get(site);
      if (names != null && names.contains(lowerName, lowerValue)) {
        return true;
      }
      if (site.equals(EVERYWHERE)) {
        return false;
      }
      int dot = site.indexOf('.');
      site = dot < 0 ? EVERYWHERE : site.substring(dot + 1);
    }
  }

  /** The names of one site, in lower case. */
  private static final class Names {
    private final Set<String> exact = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();

    void add(String word) {
      if (word.endsWith("*")) {
        beginnings.add(word.substring(0, word.length() - 1));
      } else {
        exact.add(word);
      }
    }

    boolean contains(String name, String value) {
      return exact.contains(name)
          || exact.contains(name + "=" + value)
          || beginnings.stream().anyMatch(name::startsWith);
    }
  }
}
