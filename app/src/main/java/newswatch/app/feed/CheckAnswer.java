package newswatch.app.feed;

import newswatch.egress.address.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The answer about one address, as it is printed.
 *
 * @param url exactly as it was given
 * @param verdict {@code allowed} or {@code refused}
 * @param reason of a refusal, from a closed list; {@code public} or {@code named-network} when
 *     allowed
 * @param detail of a refusal, for people
 * @param at the address that a redirect leads to, when that is what is refused
 * @param found what was there; left out when nothing was fetched
 * @param robots what the site's robots.txt says of the page that was found; left out for others
 */
public record CheckAnswer(
    String url,
    String verdict,
    String reason,
    @Nullable String detail,
    @Nullable String at,
    @Nullable Found found,
    @Nullable RobotsAnswer robots) {

  static CheckAnswer refused(String url, Refusal refusal, @Nullable String at) {
    return new CheckAnswer(
        url, "refused", refusal.reason().code(), refusal.detail(), at, null, null);
  }

  static CheckAnswer allowed(
      String url, String reason, @Nullable Found found, @Nullable RobotsAnswer robots) {
    return new CheckAnswer(url, "allowed", reason, null, null, found, robots);
  }
}
