package newswatch.egress;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import newswatch.egress.address.Allowed;
import newswatch.egress.address.WebLocation;
import org.jspecify.annotations.Nullable;

/**
 * One part of the way of a request, from one redirect to the next.
 *
 * @param origin where the request was meant to go at first
 * @param permanent whether all redirects so far were
 * @param movedTo the end of the first redirects, as long as they were permanent
 */
record Leg(
    WebRequest request,
    Allowed allowed,
    WebLocation origin,
    boolean permanent,
    @Nullable WebLocation movedTo) {

  /** What a server may learn although the request was not meant for it. */
  private static final Set<String> FOR_ANYBODY =
      Set.of("accept", "accept-language", "content-type", "if-modified-since", "if-none-match");

  static Leg first(WebRequest request, Allowed allowed) {
    return new Leg(request, allowed, allowed.location(), true, null);
  }

  /** The part that follows a redirect to there. */
  Leg next(Allowed to, boolean permanently) {
    boolean stillPermanent = permanent && permanently;
    return new Leg(request, to, origin, stillPermanent, stillPermanent ? to.location() : movedTo);
  }

  /** The request's headers that may be sent here: keys for one server are not given to another. */
  Map<String, String> headers() {
    WebLocation here = allowed.location();
    if (here.scheme().equals(origin.scheme()) && here.authority().equals(origin.authority())) {
      return request.headers();
    }
    Map<String, String> harmless = new HashMap<>(request.headers());
    harmless.keySet().retainAll(FOR_ANYBODY);
    return harmless;
  }
}
