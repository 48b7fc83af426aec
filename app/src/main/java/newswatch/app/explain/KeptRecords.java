package newswatch.app.explain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import newswatch.alerts.match.ActorNames;
import newswatch.alerts.match.TaggedInput;
import newswatch.enrich.LiveTagRules;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.Origin;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.RuleRecords;
import newswatch.events.channel.StartPosition;
import newswatch.events.json.Decoded;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the channels of the running system have kept, looked up by reading them. */
public final class KeptRecords {
  private final KafkaConnection connection;

  public KeptRecords(KafkaConnection connection) {
    this.connection = connection;
  }

  /** The alert of an id or of the beginning of one. */
  public Lookup<Alert> alert(String id) {
    var candidates = new Lookup.Candidates<Alert>(id);
    read(
        Channels.ALERTS,
        StartPosition.BEGINNING,
        record -> {
          if (record.value() != null
              // Most records are not it, which is told faster than what they are.
              && new String(record.value(), StandardCharsets.UTF_8).contains(id)
              && Channels.ALERTS.value().decode(record.value())
                  instanceof Decoded.Value<Alert> good) {
            candidates.offer(good.value().id(), Kept.of(record, good));
          }
          return candidates.whole();
        });
    return candidates.result();
  }

  /** The tagged document of an id or of the beginning of one, in its newest version. */
  public Lookup<TaggedDocument> document(String id) {
    var candidates = new Lookup.Candidates<TaggedDocument>(id);
    read(
        Channels.TAGGED,
        StartPosition.BEGINNING,
        record -> {
          if (record.key() != null
              && record.key().startsWith(id)
              && TaggedInput.record(record.value()) instanceof Decoded.Value<TaggedDocument> good) {
            candidates.offer(record.key(), Kept.of(record, good));
          }
          return false;
        });
    return candidates.result();
  }

  /** The tagged document that an alert was made from, if its record is still the same. */
  public Optional<Kept<TaggedDocument>> tagged(Alert alert) {
    Origin origin = alert.origin();
    if (origin == null || origin.partition() == null || origin.offset() == null) {
      return Optional.empty();
    }
    long offset = origin.offset();
    List<Kept<TaggedDocument>> found = new ArrayList<>();
    read(
        Channels.TAGGED,
        new StartPosition.AtRecord(origin.partition(), offset),
        record -> {
          if (record.offset() == offset
              && TaggedInput.record(record.value()) instanceof Decoded.Value<TaggedDocument> good
              && good.value().document().id().equals(alert.document().id())) {
            found.add(Kept.of(record, good));
          }
          return record.offset() >= offset;
        });
    return found.stream().findFirst();
  }

  /** The record of the document that was tagged. */
  public Optional<Kept<Document>> document(Kept<TaggedDocument> tagged) {
    // Both records have the same time, so what stands before it can be passed over; a program of
    // somebody else's may have written another time.
    return document(tagged, new StartPosition.AtTime(tagged.time()))
        .or(() -> document(tagged, StartPosition.BEGINNING));
  }

  private Optional<Kept<Document>> document(Kept<TaggedDocument> tagged, StartPosition start) {
    Document document = tagged.value().document();
    List<Kept<Document>> found = new ArrayList<>();
    read(
        Channels.DOCUMENTS,
        start,
        record -> {
          if (document.id().equals(record.key())
              && Channels.DOCUMENTS.value().decode(record.value())
                  instanceof Decoded.Value<Document> good
              && good.value().equals(document)) {
            found.add(Kept.of(record, good));
          }
          return !found.isEmpty();
        });
    return found.stream().findFirst();
  }

  /** All that there is of a watch. */
  public WatchHistory watch(String id) {
    List<Watch> versions = new ArrayList<>();
    boolean[] removed = {false};
    read(
        Channels.WATCHES,
        StartPosition.BEGINNING,
        record -> {
          if (id.equals(record.key())) {
            removed[0] = record.value() == null;
            if (Channels.WATCHES.value().decode(record.value())
                instanceof Decoded.Value<Watch> good) {
              versions.add(good.value());
            }
          }
          return false;
        });
    return new WatchHistory(versions, removed[0]);
  }

  /** The names of the actors now. */
  public ActorNames actorNames() {
    try (ChannelReader reader =
        ChannelReader.open(connection, Channels.ACTORS, StartPosition.BEGINNING)) {
      return ActorNames.of(RuleRecords.readAll(reader, Channels.ACTORS).values());
    }
  }

  /** The rules in force, read as the services read them. */
  public RulesNow rules() {
    LiveTagRules tagging = new LiveTagRules();
    ActorNames names = new ActorNames();
    var actors = new RuleRecords<Actor>(Channels.ACTORS, tagging.actors());
    var actorNames = new RuleRecords<Actor>(Channels.ACTORS, names);
    var topics = new RuleRecords<>(Channels.TOPICS, tagging.topics());
    read(
        Channels.ACTORS,
        StartPosition.BEGINNING,
        record -> {
          actors.accept(record.key(), record.value());
          actorNames.accept(record.key(), record.value());
          return false;
        });
    read(
        Channels.TOPICS,
        StartPosition.BEGINNING,
        record -> {
          topics.accept(record.key(), record.value());
          return false;
        });
    return new RulesNow(names, tagging.current().version());
  }

  private void read(
      Channel<String, ?> channel,
      StartPosition start,
      Predicate<ConsumerRecord<String, byte[]>> found) {
    try (ChannelReader reader = ChannelReader.open(connection, channel, start)) {
      reader.readUntil(found);
    }
  }
}
