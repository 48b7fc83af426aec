package newswatch.events.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.events.ActorEvent;
import newswatch.events.ActorEventKind;
import newswatch.events.ActorTag;
import newswatch.events.Alert;
import newswatch.events.Appearance;
import newswatch.events.Appearances;
import newswatch.events.Candidate;
import newswatch.events.CandidateContext;
import newswatch.events.ChangedField;
import newswatch.events.Changes;
import newswatch.events.Companion;
import newswatch.events.Document;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.events.Span;
import newswatch.events.Story;
import newswatch.events.StoryMember;
import newswatch.events.StoryRelation;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicReason;
import newswatch.events.TopicTag;
import newswatch.events.Via;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.events.rules.Burst;
import newswatch.events.rules.Counted;
import newswatch.events.rules.Destination;
import newswatch.events.rules.DigestTimes;
import newswatch.events.rules.Dismissal;
import newswatch.events.rules.Every;
import newswatch.events.rules.Grouping;
import newswatch.events.rules.Mute;
import newswatch.events.rules.NameVariant;
import newswatch.events.rules.Newcomer;
import newswatch.events.rules.QuietHours;
import newswatch.events.rules.Severity;
import newswatch.events.rules.Silence;
import newswatch.events.rules.SourceState;
import newswatch.events.rules.Topic;
import newswatch.events.rules.TopicEmphasis;
import newswatch.events.rules.TopicExpression;
import newswatch.events.rules.Watch;
import newswatch.events.rules.When;
import newswatch.events.source.FeedItems;
import newswatch.events.source.FeedState;

/**
 * What a kind of record looks like on the wire.
 *
 * @param schema the name of its schema
 * @param full JSON of a value in which everything is known
 * @param minimal JSON of a value in which nothing is known that need not be
 */
record WireSample(String schema, String full, String minimal) {
  private static final Instant TIME = Instant.parse("2025-05-21T08:00:00.5Z");
  private static final Evidence MINING = new Evidence("text", 0, 6, "mining", Via.METONYM);
  private static final Evidence WANG_YI = new Evidence("text", 10, 17, "Wang Yi", Via.METONYM);
  private static final When BURST = new Burst(Duration.ofHours(1), 5, 3, Counted.STORIES);
  private static final Origin FILE = Origin.ofFile("a.md");
  private static final Story STORY = new Story("s", "d0", 0.97, StoryRelation.COPY);
  private static final Story BARE_STORY = new Story("s", "d0", 0.97, null);
  private static final Document BARE = Document.builder("d", "t", "x").build();
  private static final Document DOCUMENT =
      Document.builder("d1", "A title", "mining by Wang Yi")
          .source("Example Wire")
          .url("https://example.org/1")
          .summary("A summary")
          .authors(List.of("A. Author"))
          .language("en")
          .published(TIME)
          .fetched(TIME)
          .path("articles/1.md")
          .version(2)
          .changes(
              new Changes(
                  List.of(ChangedField.TITLE, ChangedField.TEXT),
                  "The title before",
                  List.of(new Span(0, 17)),
                  1))
          .build();

  /** One sample of every kind of record that travels. */
  static Stream<WireSample> all() {
    return Stream.of(
        of("document", DOCUMENT, BARE),
        of("tagged-document", tagged(), TaggedDocument.untagged(BARE)),
        of("alert", alert(), bareAlert()),
        of("rejection", rejection(Origin.ofLine("a.ndjson", 7), "{}"), rejection(FILE, null)),
        of("story", STORY, BARE_STORY),
        of("story-member", new StoryMember("d1", STORY), new StoryMember("d1", BARE_STORY)),
        of(
            "appearances",
            new Appearances(
                "d1", List.of(new Appearance("Example Wire", "https://example.org/1", TIME)), 3),
            new Appearances("d1", List.of(new Appearance("Example Wire", null, TIME)), 0)),
        of(
            "changes",
            DOCUMENT.changes(),
            new Changes(List.of(ChangedField.TEXT), null, List.of(), 0)),
        of("evidence", MINING, Evidence.of(DOCUMENT, "text", 0, 6)),
        of("watch", watch(), new Watch("w", null, "a", null, 0)),
        of("when", BURST, BURST),
        of("when", new Silence(Duration.ofDays(2)), new Silence(Duration.ofDays(2))),
        of("when", new Silence(null), new Silence(null)),
        of(
            "when",
            new Newcomer(ActorType.COMPANY, "topic:mining", 90),
            new Newcomer(null, null, 90)),
        of("occasion", occasion(), bareOccasion()),
        of("topic", narrowTopic(), broadTopic()),
        of("actor", actor(), new Actor("a", "A", ActorType.STATE, List.of())),
        of("source", new SourceState("f", "1", 2, 3), new SourceState("f", "1", 0, 0)),
        of("candidate", candidate(), bareCandidate()),
        of("dismissal", new Dismissal("N"), new Dismissal("N")),
        of("feed", FeedSamples.feed(), FeedSamples.bareFeed()),
        of("feed-list", FeedSamples.list("Mine"), FeedSamples.list(null)),
        of("feed-state", FeedSamples.state(), FeedState.initial("f", TIME)),
        of("feed-items", FeedSamples.items(), new FeedItems("f", List.of())),
        of("health-event", FeedSamples.health(), FeedSamples.health()),
        of("hub-call", FeedSamples.hubCall(), FeedSamples.bareHubCall()),
        of("destination", destination(), new Destination("d", "console", Map.of())),
        of("mute", mute(), bareMute()),
        of("notification", notification(), bareNotification()));
  }

  private static WireSample of(String schema, Object full, Object minimal) {
    return new WireSample(schema, Json.line(full), Json.line(minimal));
  }

  private static Watch watch() {
    return Watch.builder("w", "a OR b")
        .name("Watch")
        .version(2)
        .every(new Every.Digest(DigestTimes.parse("daily")))
        .severity(Severity.CRITICAL)
        .owner("A. Person")
        .labels(Map.of("desk", "asia"))
        .notes("A note")
        .validFrom(TIME)
        .validUntil(TIME.plusSeconds(1))
        .quiet(new QuietHours("22:00", "07:00", "Asia/Kabul"))
        .unless(List.of("v"))
        .when(BURST)
        .build();
  }

  private static Destination destination() {
    return new Destination(
        "d",
        "webhook",
        Map.of("url", "https://example.org/hook"),
        60,
        new Every.Digest(DigestTimes.parse("daily")),
        Grouping.BY_STORY,
        "gone");
  }

  private static Mute mute() {
    return new Mute("m", "w", "s", "d", Map.of("desk", "asia"), TIME, "A. Person", "Known");
  }

  private static Mute bareMute() {
    return new Mute("m", null, null, null, Map.of(), TIME, "A. Person", null);
  }

  private static Notification notification() {
    return new Notification(
        alert(),
        "d",
        "webhook",
        TIME,
        TIME,
        2,
        "digest",
        new Notification.Acknowledgement("A. Person", TIME),
        new Outcome.Waiting(TIME, WaitReason.RETRY, "503"));
  }

  private static Notification bareNotification() {
    return Notification.of(
        bareAlert(), "d", "", TIME, TIME, new Outcome.Refused(RefusedReason.NO_DESTINATION, "no"));
  }

  private static TaggedDocument tagged() {
    return new TaggedDocument(
        DOCUMENT,
        "en",
        List.of(
            new TopicTag(
                "mining",
                "Mining",
                7.5,
                3.0,
                List.of("lithium"),
                List.of(new TopicReason(1, 1.5, 2, 2.25, List.of("mining"))),
                List.of(MINING))),
        List.of(new ActorTag("wang-yi", "Wang Yi", ActorType.PERSON, List.of(WANG_YI))),
        List.of(
            new ActorEvent(
                ActorEventKind.VISITED,
                "wang-yi",
                "taliban",
                "2025-05-21",
                "kabul",
                List.of(WANG_YI))),
        STORY,
        "v1");
  }

  private static Alert alert() {
    return new Alert(
        "a1",
        new WatchReference("w", "Watch", 3),
        DocumentReference.of(DOCUMENT),
        List.of(MINING),
        new Evidence("text", 0, 17, "mining by Wang Yi", Via.METONYM),
        List.of("mining"),
        List.of("wang-yi"),
        "s",
        "v1",
        Origin.ofRecord("newswatch.tagged", 0, 42),
        occasion());
  }

  private static Occasion occasion() {
    List<DocumentReference> documents = List.of(DocumentReference.of(DOCUMENT));
    return new Occasion(
        OccasionKind.BURST, "14 where 2 are usual", TIME, TIME, 14, 2.1, "a2", "mcc", documents);
  }

  private static Occasion bareOccasion() {
    return new Occasion(
        OccasionKind.SILENCE, "nothing", TIME, TIME, 0, null, null, null, List.of());
  }

  private static Alert bareAlert() {
    WatchReference watch = new WatchReference("w", "Watch", 3);
    DocumentReference document = DocumentReference.of(BARE);
    return new Alert("a1", watch, document, null, null, null, null, null, null, null);
  }

  private static Rejection rejection(Origin origin, String excerpt) {
    return new Rejection(RejectionReason.NO_TEXT, "empty", origin, excerpt);
  }

  private static Candidate candidate() {
    return new Candidate(
        "Wang Yi",
        "wang yi",
        ActorType.PERSON,
        3,
        4,
        2,
        TIME,
        TIME,
        TIME,
        TIME,
        List.of(new Companion("mining", "Mining", 3)),
        List.of(new Companion("mcc", "MCC Group", 2)),
        List.of(
            new CandidateContext(
                DocumentReference.of(DOCUMENT),
                new Evidence("text", 0, 17, "mining by Wang Yi", Via.METONYM),
                WANG_YI)));
  }

  private static Candidate bareCandidate() {
    DocumentReference document = DocumentReference.of(BARE);
    Evidence mention = new Evidence("text", 0, 1, "x");
    CandidateContext context = new CandidateContext(document, mention, mention);
    return new Candidate(
        "x", "x", null, 3, 3, 1, TIME, TIME, TIME, TIME, null, null, List.of(context));
  }

  private static Topic broadTopic() {
    return new Topic("mining", "Mining", null, 3, List.of(new TopicExpression("mine", 1.5, null)));
  }

  private static Topic narrowTopic() {
    return new Topic(
        "lithium",
        "Lithium",
        "A metal",
        "mining",
        "medtop:20000316",
        3,
        0.5,
        new TopicEmphasis(3, 1.5),
        List.of("lithium"),
        List.of("batteries"),
        List.of(new TopicExpression("mine", 1.5, "fa")));
  }

  private static Actor actor() {
    var alias = new Alias("MCC", AliasStrength.CONTEXTUAL, List.of("mining"), Via.METONYM);
    return new Actor(
        "mcc",
        "MCC Group",
        ActorType.COMPANY,
        "A miner",
        "Q1",
        "china",
        List.of(NameVariant.SPELLING),
        List.of(alias));
  }
}
