package newswatch.app.cli;

import org.jspecify.annotations.Nullable;

/** What newswatch calls itself on the web. */
final class UserAgent {
  /** The name by which robots.txt speaks to newswatch. */
  static final String PRODUCT = "newswatch";

  private UserAgent() {}

  /** Name, version, and where its operator is found: {@code newswatch/1.0 (+https://…)}. */
  static String of(@Nullable String contact) {
    String version = MainCommand.class.getPackage().getImplementationVersion();
    String name = PRODUCT + "/" + (version == null ? "unpackaged" : version);
    return contact == null ? name : name + " (+" + contact + ")";
  }
}
