package newswatch.egress.address;

import java.util.Set;

/**
 * Names that mean something else in each network. They are refused before they are looked up: what
 * would answer is not the public Internet's.
 */
final class LocalNames {
  /** Of RFC 6761, 6762, 7686, 8375 and 9476, of ICANN (internal), and what networks use anyway. */
  private static final Set<String> LAST_LABELS =
      Set.of(
          "alt",
          "consul",
          "corp",
          "example",
          "home",
          "internal",
          "intranet",
          "invalid",
          "lan",
          "local",
          "localdomain",
          "localhost",
          "mail",
          "onion",
          "private",
          "svc",
          "test");

  private static final String HOME = ".home.arpa";

  private LocalNames() {}

  /** Whether a name in lower case, without a dot at its end, is local. */
  static boolean isLocal(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || LAST_LABELS.contains(name.substring(dot + 1)) || name.endsWith(HOME);
  }
}
