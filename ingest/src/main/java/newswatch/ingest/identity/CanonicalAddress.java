package newswatch.ingest.identity;

import java.util.regex.Pattern;
import newswatch.egress.address.WebLocation;

/**
 * The one address for all the addresses that an article goes by: with and without tracking
 * parameters, from phones, as AMP, through a redirecting service, with other spellings of the same
 * characters (RFC 3986, 6.2.2). It is for comparing and not for fetching: some sites answer at one
 * of the spellings only.
 *
 * <p>In doubt two addresses stay two. What is no web address that can be read in one way is left as
 * it is.
 */
public final class CanonicalAddress {
  private static final String SCHEME = "https://";
  private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE_BREAKS = Pattern.compile("[\t\r\n]++");

  /** Of either scheme: an article is the same under both. */
  private static final Pattern DEFAULT_PORT = Pattern.compile(":(?:80|443)$");

  /** Far more than an address has layers of services around it. */
  private static final int MOST_ROUNDS = 64;

  private CanonicalAddress() {}

  /** The canonical form of an address; the canonical form of a canonical form is itself. */
  public static String of(String address) {
    String given = address.strip();
    String current = given;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String next = step(current).strip();
      if (next.equals(current)) {
        return current;
      }
      current = next;
    }
    return given;
  }

  /**
   * Whether a canonical address can name an article: a web address, and not the front page of a
   * site.
   */
  public static boolean canNameArticle(String canonical) {
    if (!isOnTheWeb(canonical)) {
      return false;
    }
    int path = canonical.indexOf('/', canonical.indexOf("//") + 2);
    return path >= 0 && path < canonical.length() - 1;
  }

  /** Whether a text is an address of http or https at all, and so the same thing for everybody. */
  public static boolean isOnTheWeb(String address) {
    return WEB.matcher(address).lookingAt();
  }

  private static String step(String address) {
    if (!(WebLocation.parse(withoutLineBreaks(address)) instanceof WebLocation location)) {
      return address;
    }
    return WrappedAddress.in(location).orElseGet(() -> canonical(location, address));
  }

  private static String canonical(WebLocation location, String address) {
    int question = location.target().indexOf('?');
    String path = question < 0 ? location.target() : location.target().substring(0, question);
    String query = question < 0 ? "" : location.target().substring(question + 1);
    return SCHEME
        + authority(location)
        + CanonicalPath.of(path)
        + CanonicalQuery.of(location.host(), query)
        + route(address);
  }

  private static String authority(WebLocation location) {
    String written = location.authority();
    if (location.literal().isEmpty()) {
      String port = written.substring(location.host().length());
      written = HostVariants.withoutVariant(location.host()) + port;
    }
    return DEFAULT_PORT.matcher(written).replaceFirst("");
  }

  /** The fragment, where a program in the page shows another article for each. */
  private static String route(String address) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash);
    boolean route = fragment.startsWith("#!") || fragment.startsWith("#/");
    return route && fragment.length() > 2 ? PercentEncoding.normal(fragment) : "";
  }

  /** As browsers do; addresses are broken over lines in mails and in feeds. */
  private static String withoutLineBreaks(String address) {
    return LINE_BREAKS.matcher(address).replaceAll("");
  }
}
