package newswatch.enrich;

import java.util.List;
import java.util.function.Supplier;
import newswatch.enrich.actor.MentionFinder;
import newswatch.enrich.candidate.CandidateNames;
import newswatch.enrich.candidate.FoundName;
import newswatch.enrich.candidate.Sighting;
import newswatch.enrich.candidate.Sightings;
import newswatch.enrich.language.DocumentLanguage;
import newswatch.enrich.topic.TopicScorer;
import newswatch.events.ActorTag;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import newswatch.matching.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says of a document in which language it is, what it is about and who is in it.
 *
 * <p>A pure function of the document and the rules in force. Safe for use by several threads.
 */
public final class Tagger {
  private final Supplier<TagRules> rules;

  /** Tags with the rules that the supplier gives, which is asked for every document. */
  public Tagger(Supplier<TagRules> rules) {
    this.rules = rules;
  }

  /** The document with its tags. */
  public TaggedDocument tag(Document document) {
    String language = DocumentLanguage.of(document);
    return tag(rules.get(), document, language, words(document, language));
  }

  /** The document with its tags, and the names in it that nobody listed. */
  Reading read(Document document) {
    TagRules now = rules.get();
    String language = DocumentLanguage.of(document);
    MatchDocument words = words(document, language);
    TaggedDocument tagged = tag(now, document, language, words);
    List<FoundName> names =
        new CandidateNames(now.actorNames()).find(words, language, tagged.actors());
    return new Reading(tagged, Sightings.of(tagged, words, names));
  }

  /** What one look at a document gives. */
  record Reading(TaggedDocument tagged, List<Sighting> sightings) {}

  private static MatchDocument words(Document document, @Nullable String language) {
    return MatchDocument.builder(document.title(), document.text())
        .source(document.source())
        .language(language)
        .build();
  }

  private static TaggedDocument tag(
      TagRules now, Document document, @Nullable String language, MatchDocument words) {
    List<ActorTag> actors = new MentionFinder(now.actorNames()).find(words);
    List<TopicTag> topics = topics(now, words, language, actors);
    return new TaggedDocument(document, language, topics, actors, List.of(), null, now.version());
  }

  /**
   * Actors go into what topics are matched on only if a topic asks: it costs as much as matching.
   */
  private static List<TopicTag> topics(
      TagRules rules, MatchDocument words, @Nullable String language, List<ActorTag> actors) {
    MatchDocument document =
        rules.taxonomy().asksForActors() ? withActors(rules, words, actors) : words;
    return new TopicScorer(rules.taxonomy()).score(document, language);
  }

  private static MatchDocument withActors(
      TagRules rules, MatchDocument words, List<ActorTag> actors) {
    MatchDocument.Builder builder = words.toBuilder();
    for (ActorTag actor : actors) {
      List<Span> mentions =
          actor.mentions().stream()
              .map(
                  mention -> new Span(Field.named(mention.field()), mention.start(), mention.end()))
              .toList();
      builder.actor(rules.actorNames().names(actor.id()), mentions);
    }
    return builder.build();
  }
}
