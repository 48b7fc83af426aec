package newswatch.desk.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in.
 *
 * <p>The desk has no accounts and trusts who can reach it, so a hostile page in the analyst's own
 * browser is the enemy. A page whose name was rebound to our address is known by its Host header,
 * which then is a name that we do not have; an address in its place cannot be rebound and is let
 * in. A page elsewhere that sends changes is known by its Origin, and cannot send JSON without
 * asking first, which we never allow.
 */
final class Door {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  /** Types that a page elsewhere cannot send without asking first. */
  private static final Set<String> TAKEN = Set.of("application/json", FeedRoutes.OPML);

  private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::\\d*)?");
  private static final Pattern ADDRESS =
      Pattern.compile("\\[[0-9a-fA-F:.]+]|\\d{1,3}(?:\\.\\d{1,3}){3}");
  private static final Pattern ORIGIN = Pattern.compile("https?://([^/]+)");

  private final WebAddress address;

  Door(WebAddress address) {
    this.address = address;
  }

  /** Why the request is turned away, and with which status. */
  record Refusal(int status, String message) {}

  /** Empty for a request that may come in. */
  Optional<Refusal> refuses(Context request) {
    @Nullable String host = request.header("Host");
    if (!knows(host)) {
      return Optional.of(
          new Refusal(
              403,
              "the desk does not answer under the name \"%s\": open it by its address, or add the"
                      .formatted(host)
                  + " name to its allowed hosts"));
    }
    if (SAFE.contains(request.method().name())) {
      return Optional.empty();
    }
    if (isForeign(request, host)) {
      return Optional.of(new Refusal(403, "changes are only taken from the desk's own pages"));
    }
    if (carriesSomethingElse(request)) {
      return Optional.of(new Refusal(415, "expected the header Content-Type: application/json"));
    }
    return Optional.empty();
  }

  private boolean knows(@Nullable String header) {
    Matcher matcher = HOST.matcher(header == null ? "" : header.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return false;
    }
    String host = matcher.group(1);
    return ADDRESS.matcher(host).matches()
        || host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals(address.host().toLowerCase(Locale.ROOT))
        || address.allowedHosts().contains(host);
  }

  private static boolean isForeign(Context request, @Nullable String host) {
    @Nullable String site = request.header("Sec-Fetch-Site");
    if (site != null && !OWN_SITE.contains(site)) {
      return true;
    }
    @Nullable String origin = request.header("Origin");
    if (origin == null) {
      return false;
    }
    Matcher matcher = ORIGIN.matcher(origin);
    return !matcher.matches() || !matcher.group(1).equalsIgnoreCase(host);
  }

  /** Removing needs no body; browsers ask before they send one of another site's removals. */
  private static boolean carriesSomethingElse(Context request) {
    @Nullable String type = request.contentType();
    if (type == null && request.method().name().equals("DELETE")) {
      return false;
    }
    return type == null || !TAKEN.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }
}
