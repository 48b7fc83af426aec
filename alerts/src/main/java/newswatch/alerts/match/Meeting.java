package newswatch.alerts.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newswatch.events.Alert;
import newswatch.events.Evidence;

/**
 * A document meeting the query of a watch that waits for an occasion.
 *
 * @param watchKey of the watch, as {@link OccasionWatch} has it
 * @param time of the document, in milliseconds since 1970
 * @param documentVersion the document's version
 * @param alert what the watch would say if it fired on each document
 * @param actors of the document, as far as a watch for newcomers asks for them
 */
public record Meeting(
    String watchKey, long time, int documentVersion, Alert alert, List<Presence> actors) {
  public Meeting {
    actors = actors == null ? List.of() : List.copyOf(actors);
  }

  /**
   * An actor in the document.
   *
   * @param mentions the first few
   * @param passage around them
   */
  public record Presence(String id, String name, List<Evidence> mentions, Evidence passage) {
    /** The most mentions that are kept of one actor. */
    static final int MOST_MENTIONS = 5;

    public Presence {
      mentions = List.copyOf(mentions);
    }
  }

  /** The alert with the mentions of one of the actors as well, and the passage around them. */
  public Optional<Alert> showing(String actor) {
    return actors.stream().filter(one -> one.id().equals(actor)).findFirst().map(this::showing);
  }

  private Alert showing(Presence actor) {
    List<Evidence> evidence = new ArrayList<>(alert.evidence());
    actor.mentions().stream()
        .filter(mention -> evidence.stream().noneMatch(piece -> piece.compareTo(mention) == 0))
        .forEach(evidence::add);
    evidence.sort(Comparator.naturalOrder());
    return alert.showing(evidence, actor.passage());
  }

  /** What identifies the story of the document, or the document where it has none. */
  public String story() {
    return alert.story() == null ? "document " + alert.document().id() : alert.story();
  }
}
