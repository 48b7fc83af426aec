package newswatch.alerts.deliver.text;

import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.egress.address.WebLocation;
import newswatch.events.Alert;

/**
 * The address of an alert's article, when people may be led there: one of the web, read in one way
 * only, and not too long to be sent.
 */
public final class ArticleLink {
  private static final int LONGEST = 1000;
  private static final Pattern FRAGMENT = Pattern.compile("#[0-9A-Za-z._~!$&'*+,;=:/?%-]+$");

  private ArticleLink() {}

  /** The address in visible ASCII; empty when there is none to show. */
  public static Optional<String> of(Alert alert) {
    String url = alert.document().url();
    if (url == null || !(WebLocation.parse(url) instanceof WebLocation location)) {
      return Optional.empty();
    }
    var fragment = FRAGMENT.matcher(url);
    String link = location + (fragment.find() ? fragment.group() : "");
    return link.length() > LONGEST ? Optional.empty() : Optional.of(link);
  }
}
