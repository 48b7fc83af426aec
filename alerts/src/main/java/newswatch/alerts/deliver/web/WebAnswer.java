package newswatch.alerts.deliver.web;

import java.time.Instant;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.egress.FailureReason;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.address.Refusal;
import newswatch.egress.address.RefusalReason;
import newswatch.events.notify.RefusedReason;

/**
 * What the answer to a notification means. Only 2xx is a delivery, and 410 an end for good; all
 * else is tried again, also what looks like a fault of ours, such as 404 or 401: people mend
 * addresses and keys within days, and what was thrown away meanwhile nobody can bring back.
 */
public final class WebAnswer {
  private static final int GONE = 410;
  private static final int FIRST_SUCCESS = 200;
  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_CLIENT_ERROR = 400;

  private WebAnswer() {}

  /** The meaning of an answer that came at a time. */
  public static SendResult meaning(FetchResult result, Instant now) {
    if (result instanceof Fetched answer) {
      return meaning(answer, now);
    }
    if (result instanceof FetchResult.Failed failed) {
      return new SendResult.TryAgain(
          null, failed.reason().code() + ": " + failed.detail() + remedy(failed.reason()));
    }
    return meaning(((FetchResult.Refused) result).refusal());
  }

  /** The meaning of not being let out: names may have an address again tomorrow. */
  public static SendResult meaning(Refusal refusal) {
    String why = refusal.reason().code() + ": " + refusal.detail();
    return refusal.reason() == RefusalReason.UNRESOLVABLE
        ? new SendResult.TryAgain(null, why + ": check the name, or ask whoever keeps it")
        : new SendResult.Refused(RefusedReason.NOT_ALLOWED, why);
  }

  private static String remedy(FailureReason reason) {
    return switch (reason) {
      case TLS ->
          ": it needs a certificate of this name that is in force and that Java trusts"
              + " (-Djavax.net.ssl.trustStore), and a port that speaks TLS";
      case UNREACHABLE -> ": check that it runs, and the port";
      case TIMEOUT -> ": let it answer first and work then";
      case BROKEN_RESPONSE -> ": check that it speaks HTTP at this port, and https where it must";
      default -> "";
    };
  }

  private static SendResult meaning(Fetched answer, Instant now) {
    int status = answer.status();
    if (status >= FIRST_SUCCESS && status < FIRST_REDIRECT) {
      return new SendResult.Delivered("answered " + status);
    }
    if (status == GONE) {
      return new SendResult.Gone("answered 410 Gone");
    }
    String redirect = status < FIRST_CLIENT_ERROR ? ", a redirect: give the address itself" : "";
    return new SendResult.TryAgain(
        answer.header("Retry-After").flatMap(text -> RetryAfter.read(text, now)).orElse(null),
        "answered " + status + redirect);
  }
}
