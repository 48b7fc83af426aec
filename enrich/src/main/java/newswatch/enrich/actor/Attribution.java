package newswatch.enrich.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of each chosen place whom it means. A certain name means its actor; a contextual one the
 * actor among its candidates that was mentioned last before it, or else the one that is certainly
 * mentioned first after it. Where several have nothing but their contexts to speak for them, it
 * means nobody.
 */
final class Attribution {
  private final BitSet present;
  private final Map<Integer, Integer> latest = new HashMap<>();
  private final Map<Integer, Integer> firstCertain = new HashMap<>();

  private Attribution(BitSet present) {
    this.present = present;
  }

  /**
   * The mentions, in the order of the places.
   *
   * @param places in the order of the document, each with a certain name or a present candidate
   * @param present actors that contextual names may mean
   */
  static List<Mention> of(List<Place> places, BitSet present) {
    Attribution attribution = new Attribution(present);
    for (int number = 0; number < places.size(); number++) {
      ActorName certain = places.get(number).certain();
      if (certain != null) {
        attribution.firstCertain.putIfAbsent(certain.actor(), number);
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (int number = 0; number < places.size(); number++) {
      Place place = places.get(number);
      ActorName certain = place.certain();
      int actor = certain == null ? attribution.meant(place) : certain.actor();
      if (actor != ActorNames.NOBODY) {
        attribution.latest.put(actor, number);
        mentions.add(new Mention(actor, place, place.via(actor)));
      }
    }
    return mentions;
  }

  private int meant(Place place) {
    int best = ActorNames.NOBODY;
    int strangers = 0;
    for (int actor : place.candidates().keySet()) {
      if (present.get(actor)) {
        best = best == ActorNames.NOBODY || nearer(actor, best) ? actor : best;
        strangers += known(actor) ? 0 : 1;
      }
    }
    return best != ActorNames.NOBODY && !known(best) && strangers > 1 ? ActorNames.NOBODY : best;
  }

  /** Whether the actor was mentioned before, or is certainly mentioned anywhere. */
  private boolean known(int actor) {
    return latest.containsKey(actor) || firstCertain.containsKey(actor);
  }

  private boolean nearer(int actor, int than) {
    int before = latest.getOrDefault(actor, -1);
    int otherBefore = latest.getOrDefault(than, -1);
    return before == otherBefore
        ? firstCertain.getOrDefault(actor, Integer.MAX_VALUE)
            < firstCertain.getOrDefault(than, Integer.MAX_VALUE)
        : before > otherBefore;
  }
}
