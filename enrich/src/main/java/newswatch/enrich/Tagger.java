package newswatch.enrich;

import java.util.List;
import java.util.function.Supplier;
import newswatch.enrich.actor.MentionFinder;
import newswatch.enrich.candidate.CandidateNames;
import newswatch.enrich.candidate.FoundName;
import newswatch.enrich.candidate.Sighting;
import newswatch.enrich.candidate.Sightings;
import newswatch.enrich.event.EventFinder;
import newswatch.enrich.language.DocumentLanguage;
import newswatch.enrich.story.StoryFingerprint;
import newswatch.enrich.topic.TopicScorer;
import newswatch.events.ActorEvent;
import newswatch.events.ActorTag;
import newswatch.events.Document;
import newswatch.events.Evidence;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import newswatch.matching.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says of a document in which language it is, what it is about, who is in it and what they did.
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
    return tag(rules.get(), document, Split.of(document));
  }

  /** The document with its tags, and with what finds its story. */
  public FingerprintedDocument tagAndFingerprint(Document document) {
    Split split = Split.of(document);
    return fingerprinted(tag(rules.get(), document, split), split);
  }

  /** All that the service makes of a document. */
  Reading read(Document document) {
    TagRules now = rules.get();
    Split split = Split.of(document);
    TaggedDocument tagged = tag(now, document, split);
    List<FoundName> names =
        new CandidateNames(now.actorNames()).find(split.words(), split.language(), tagged.actors());
    return new Reading(fingerprinted(tagged, split), Sightings.of(tagged, split.words(), names));
  }

  /**
   * What one look at a document gives.
   *
   * @param sightings the names in it that nobody listed
   */
  record Reading(FingerprintedDocument document, List<Sighting> sightings) {}

  private static FingerprintedDocument fingerprinted(TaggedDocument tagged, Split split) {
    return new FingerprintedDocument(tagged, StoryFingerprint.of(split.words()));
  }

  /** A document's words, which are most of the cost of tagging it. */
  private record Split(@Nullable String language, MatchDocument words) {
    static Split of(Document document) {
      String language = DocumentLanguage.of(document);
      return new Split(
          language,
          MatchDocument.builder(document.title(), document.text())
              .source(document.source())
              .language(language)
              .build());
    }
  }

  private static TaggedDocument tag(TagRules now, Document document, Split split) {
    String language = split.language();
    MatchDocument words = split.words();
    List<ActorTag> actors = new MentionFinder(now.actorNames()).find(words);
    List<TopicTag> topics = topics(now, words, language, actors);
    List<ActorEvent> events = EventFinder.find(words, language, actors, document.published());
    return new TaggedDocument(document, language, topics, actors, events, null, now.version());
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
      builder.actor(
          rules.actorNames().names(actor.id()),
          spans(actor.mentions()),
          spans(actor.mentionsByOwnName()));
    }
    return builder.build();
  }

  private static List<Span> spans(List<Evidence> mentions) {
    return mentions.stream()
        .map(mention -> new Span(Field.named(mention.field()), mention.start(), mention.end()))
        .toList();
  }
}
