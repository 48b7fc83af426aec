package newswatch.enrich.candidate;

import java.util.List;
import newswatch.events.rules.ActorType;
import newswatch.matching.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name of no listed actor that stands in a document.
 *
 * @param name as it is written first
 * @param key its folded words with a space between them
 * @param type what it is of, where its surroundings make that sure
 * @param firm whether it is a name by what this document shows; else only a capital at the start of
 *     a sentence says so
 * @param mentions where it stands, in order of place; never empty
 */
public record FoundName(
    String name, String key, @Nullable ActorType type, boolean firm, List<Span> mentions) {
  public FoundName {
    mentions = List.copyOf(mentions);
  }
}
