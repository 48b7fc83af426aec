package newswatch.egress.address;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads web addresses as the URL standard of the browsers (WHATWG) reads them, but refuses what
 * that standard repairs and other programs read differently.
 */
final class LocationParser {
  private static final int LONGEST = 8_192;
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
  private static final Pattern NO_TEXT =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\uFFFD\\p{Zl}\\p{Zp}]");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[^\\]]*\\]|[^\\[\\]:]+)(?::([0-9]{0,5}))?");

  private LocationParser() {}

  static LocationReading parse(String given) {
    String text = given.strip();
    if (text.length() > LONGEST) {
      return refused(RefusalReason.NO_ADDRESS, "longer than " + LONGEST + " characters");
    }
    Matcher parts = SCHEME.matcher(text);
    if (!parts.matches()) {
      return refused(
          RefusalReason.NO_ADDRESS, "no web address; one begins with http:// or https://");
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return refused(RefusalReason.SCHEME, scheme + " is not fetched, only http and https are");
    }
    Optional<Refusal> doubt = doubt(parts.group(2));
    return doubt.isPresent() ? doubt.get() : afterSlashes(scheme, parts.group(2).substring(2));
  }

  /** Whether the text begins with the name of a scheme. */
  static boolean hasScheme(String text) {
    return SCHEME.matcher(text).matches();
  }

  static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  private static Optional<Refusal> doubt(String rest) {
    String problem = null;
    if (!rest.startsWith("//") || rest.startsWith("///")) {
      problem = "the scheme is followed by exactly two slashes";
    } else if (rest.indexOf('\\') >= 0) {
      problem = "a backslash, which some programs read as a slash";
    } else if (NO_TEXT.matcher(rest).find()) {
      problem = "a control character, or bytes that are no text";
    }
    return Optional.ofNullable(problem).map(p -> new Refusal(RefusalReason.AMBIGUOUS, p));
  }

  private static LocationReading afterSlashes(String scheme, String rest) {
    int slash = rest.indexOf('/');
    // An at sign behind # or ? is none of the authority's, but older programs take it for one.
    if ((slash < 0 ? rest : rest.substring(0, slash)).indexOf('@') >= 0) {
      return refused(RefusalReason.USER_INFO, "an @ before the path: user names are not sent");
    }
    int end = endOfAuthority(rest);
    Matcher authority = AUTHORITY.matcher(rest.substring(0, end));
    if (!authority.matches()) {
      return refused(RefusalReason.BAD_HOST, "no host, or a port that is no number");
    }
    String digits = authority.group(2);
    int port = digits == null || digits.isEmpty() ? defaultPort(scheme) : Integer.parseInt(digits);
    Host host = Host.parse(authority.group(1));
    if (host instanceof Host.Unreadable unreadable) {
      return refused(RefusalReason.BAD_HOST, unreadable.detail());
    }
    String target = RequestTarget.of(rest.substring(end));
    return host instanceof Host.Literal literal
        ? new WebLocation(scheme, literal.text(), Optional.of(literal.address()), port, target)
        : new WebLocation(scheme, host.text(), Optional.empty(), port, target);
  }

  private static int endOfAuthority(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if ("/?#".indexOf(rest.charAt(i)) >= 0) {
        return i;
      }
    }
    return rest.length();
  }

  private static Refusal refused(RefusalReason reason, String detail) {
    return new Refusal(reason, detail);
  }
}
