package newswatch.ingest.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.egress.address.WebLocation;

/**
 * The address of an article inside of the address of a service that shows it or redirects to it:
 * AMP caches, and the counting redirects of search engines and social networks.
 */
final class WrappedAddress {
  /** {@code /c/s/example.org/page}: the s is for https. */
  private static final Pattern AMP_CACHE = Pattern.compile("/[cv]/(?:s/)?([^/]+\\..+)");

  private static final Pattern AMP_VIEWER = Pattern.compile("/amp/(?:s/)?([^/]+\\..+)");
  private static final Pattern GOOGLE =
      Pattern.compile("(?:(?:www|m|news)\\.)?google\\.(?:com?\\.)?[a-z]{2,3}");

  private static final List<Redirect> REDIRECTS =
      List.of(
          new Redirect(GOOGLE, "/url", "url", "q"),
          new Redirect(Pattern.compile("(?:www\\.)?bing\\.com"), "/news/apiclick.aspx", "url"),
          new Redirect(Pattern.compile("lm?\\.(?:facebook|instagram)\\.com"), "/l.php", "u"),
          new Redirect(Pattern.compile("l\\.instagram\\.com"), "/", "u"),
          new Redirect(Pattern.compile("t\\.umblr\\.com"), "/redirect", "z"),
          new Redirect(Pattern.compile("(?:www\\.)?youtube\\.com"), "/redirect", "q"),
          new Redirect(Pattern.compile("(?:away\\.|m\\.)?vk\\.com"), "/away.php", "to"),
          new Redirect(Pattern.compile("out\\.reddit\\.com"), "/", "url"));

  private WrappedAddress() {}

  /** The address inside, when there is one. */
  static Optional<String> in(WebLocation location) {
    String target = location.target();
    if (location.host().endsWith(".cdn.ampproject.org")) {
      return match(AMP_CACHE, target);
    }
    if (GOOGLE.matcher(location.host()).matches() && target.startsWith("/amp/")) {
      return match(AMP_VIEWER, target);
    }
    return REDIRECTS.stream()
        .filter(redirect -> redirect.host().matcher(location.host()).matches())
        .flatMap(redirect -> redirect.target(target).stream())
        .findFirst();
  }

  private static Optional<String> match(Pattern pattern, String target) {
    Matcher inside = pattern.matcher(target);
    return inside.matches() ? Optional.of("https://" + inside.group(1)) : Optional.empty();
  }

  /** A service that redirects to the address in one of its parameters. */
  private record Redirect(Pattern host, String path, List<String> parameters) {
    Redirect(Pattern host, String path, String... parameters) {
      this(host, path, List.of(parameters));
    }

    Optional<String> target(String target) {
      int question = target.indexOf('?');
      if (question < 0 || !target.substring(0, question).equals(path)) {
        return Optional.empty();
      }
      return Arrays.stream(target.substring(question + 1).split("&", -1))
          .filter(part -> parameters.contains(part.split("=", 2)[0]))
          .map(part -> PercentEncoding.decoded(part.substring(part.indexOf('=') + 1)))
          .filter(inside -> inside.matches("(?s)https?://.+"))
          .findFirst();
    }
  }
}
