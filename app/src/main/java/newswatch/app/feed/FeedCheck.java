package newswatch.app.feed;

import newswatch.egress.EgressClient;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.Allowed;
import newswatch.egress.address.Refusal;
import newswatch.egress.address.Verdict;
import newswatch.ingest.robots.RobotsGate;

/** Says of addresses whether they would be fetched, and what is there. */
public final class FeedCheck {
  private final EgressClient client;
  private final AddressPolicy policy;
  private final RobotsGate robots;
  private final boolean fetch;

  /**
   * A check with a client.
   *
   * @param policy of the client
   * @param robots what is asked of pages
   * @param fetch whether to look what is there
   */
  public FeedCheck(EgressClient client, AddressPolicy policy, RobotsGate robots, boolean fetch) {
    this.client = client;
    this.policy = policy;
    this.robots = robots;
    this.fetch = fetch;
  }

  /** The answer about one address. */
  public CheckAnswer answer(String url) {
    Verdict verdict = client.judge(url);
    if (verdict instanceof Refusal refusal) {
      return CheckAnswer.refused(url, refusal, null);
    }
    Allowed allowed = (Allowed) verdict;
    String reason =
        allowed.addresses().stream().anyMatch(policy::isNamed) ? "named-network" : "public";
    return fetch ? fetched(url, reason, allowed) : CheckAnswer.allowed(url, reason, null, null);
  }

  private CheckAnswer fetched(String url, String reason, Allowed allowed) {
    FetchResult result = client.fetch(allowed);
    if (result instanceof FetchResult.Refused refused) {
      return CheckAnswer.refused(url, refused.refusal(), refused.at());
    }
    if (result instanceof FetchResult.Failed failed) {
      return CheckAnswer.allowed(url, reason, Found.of(failed), null);
    }
    Found found = Found.of((Fetched) result);
    return CheckAnswer.allowed(url, reason, found, found.isPage() ? asks(found.url()) : null);
  }

  private RobotsAnswer asks(String page) {
    return RobotsAnswer.of(null, robots.judge(page));
  }
}
