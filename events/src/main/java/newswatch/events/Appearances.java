package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The sources that one document came from, as they are known now: a later record on the same
 * document replaces it.
 *
 * @param document the document's id
 * @param sources in the order in which they came, the first {@value #MOST_SOURCES}
 * @param further how many more there are
 */
public record Appearances(
    String document,
    List<Appearance> sources,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int further) {

  /** The most sources that are named. */
  public static final int MOST_SOURCES = 50;

  public Appearances {
    document = Required.text("appearances", "document", document);
    sources = List.copyOf(Required.present("appearances", "sources", sources));
    if (sources.size() > MOST_SOURCES || further < 0) {
      throw new IllegalArgumentException(
          "appearances with over %d sources, or fewer than none further".formatted(MOST_SOURCES));
    }
  }
}
