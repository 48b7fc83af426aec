package newswatch.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import newswatch.desk.actors.Acceptance;
import newswatch.desk.actors.ActorDecision;
import newswatch.desk.actors.ActorDesk;
import newswatch.desk.actors.ActorStore;
import newswatch.events.Candidate;
import newswatch.events.json.Json;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code newswatch actors}: who is recognised, and the names that the news proposes. */
@Command(
    name = "actors",
    description = "Manage who is recognised, in the running system; see names that recur unlisted.",
    synopsisSubcommandLabel = "(candidates | accept | dismiss | restore | list | show | remove)",
    footer = {
      "",
      "Examples:",
      "  newswatch actors candidates                      names nobody listed, those in most documents first",
      "  newswatch actors accept 'Rahim Stanekzai' --type person --alias Stanekzai:contextual",
      "  newswatch actors dismiss 'Monitor Weekly'        never propose it again",
      "  newswatch actors restore 'Monitor Weekly'        unless that was a mistake",
      "  newswatch actors list | jq -r .id",
      "  newswatch actors show wang-yi",
      "  newswatch actors remove rahim-stanekzai"
    })
final class ActorsCommand implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  ActorsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "expected one of: candidates accept dismiss restore list show remove");
    }
  }

  @Command(
      name = "candidates",
      description = "Names nobody listed that recur in the news, those in most documents first.")
  int candidates(
      @Mixin KafkaOptions kafka,
      @Option(names = "--json", description = "All that is known, one JSON object a line.")
          boolean json) {
    return withDesk(
        kafka,
        desk -> {
          List<Candidate> candidates = desk.candidates();
          for (Candidate candidate : candidates) {
            if (json) {
              surroundings.print(Json.line(candidate));
            } else {
              CandidateLines.of(candidate).forEach(surroundings::print);
            }
          }
          if (candidates.isEmpty()) {
            surroundings.say("no unlisted name has recurred yet");
          }
          return ExitStatus.DONE;
        });
  }

  @Command(name = "accept", description = "Make a candidate an actor, for the next document on.")
  int accept(
      @Mixin KafkaOptions kafka,
      @Parameters(index = "0", paramLabel = "NAME") String name,
      @Option(names = "--id", description = "Default: made of the name.") @Nullable String id,
      @Option(
              names = "--type",
              converter = TypeConverter.class,
              description = {
                "person, organisation, armed-group, company, state, place or ethnic-group.",
                "Default: what the candidate is taken for."
              })
          @Nullable ActorType type,
      @Option(
              names = "--alias",
              paramLabel = "NAME[:STRENGTH]",
              converter = AliasConverter.class,
              description = "A further name: strong (default), contextual or acronym. Repeatable.")
          @Nullable List<Alias> aliases) {
    Acceptance acceptance = new Acceptance(id, type, aliases == null ? List.of() : aliases);
    return withDesk(kafka, desk -> report(desk.accept(name, acceptance)));
  }

  @Command(name = "dismiss", description = "Never propose a name again.")
  int dismiss(
      @Mixin KafkaOptions kafka, @Parameters(index = "0", paramLabel = "NAME") String name) {
    return withDesk(kafka, desk -> report(desk.dismiss(name)));
  }

  @Command(name = "restore", description = "Let a dismissed name be proposed again.")
  int restore(
      @Mixin KafkaOptions kafka, @Parameters(index = "0", paramLabel = "NAME") String name) {
    return withDesk(kafka, desk -> report(desk.restore(name)));
  }

  @Command(name = "list", description = "All actors, one JSON object a line.")
  int list(@Mixin KafkaOptions kafka) {
    return withDesk(
        kafka,
        desk -> {
          desk.actors().forEach(actor -> surroundings.print(Json.line(actor)));
          return ExitStatus.DONE;
        });
  }

  @Command(name = "show", description = "One actor as JSON.")
  int show(@Mixin KafkaOptions kafka, @Parameters(index = "0", paramLabel = "ID") String id) {
    return withDesk(
        kafka,
        desk -> {
          Actor actor =
              desk.actor(id)
                  .orElseThrow(() -> CommandFailure.failed(ActorDesk.unknownActor(id).message()));
          surroundings.print(Json.line(actor));
          return ExitStatus.DONE;
        });
  }

  @Command(name = "remove", description = "Remove an actor; documents that have its tag keep it.")
  int remove(@Mixin KafkaOptions kafka, @Parameters(index = "0", paramLabel = "ID") String id) {
    return withDesk(kafka, desk -> report(desk.remove(id)));
  }

  private int withDesk(KafkaOptions kafka, ToIntFunction<ActorDesk> work) {
    try (ActorStore store = new ActorStore(kafka.connect(surroundings), Clock.systemUTC())) {
      store.start();
      if (!store.awaitReady(PATIENCE)) {
        throw CommandFailure.unavailable("the actors could not be read within 20 s");
      }
      return work.applyAsInt(new ActorDesk(store));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("interrupted");
    }
  }

  private int report(ActorDecision decision) {
    if (decision instanceof ActorDecision.Accepted accepted) {
      surroundings.print(Json.line(accepted.actor()));
      surroundings.say("actor " + accepted.actor().id() + ": added");
    } else if (decision instanceof ActorDecision.Dismissed dismissed) {
      surroundings.say("candidate " + dismissed.name() + ": dismissed");
    } else if (decision instanceof ActorDecision.Restored restored) {
      surroundings.say("candidate " + restored.name() + ": proposed again when it recurs");
    } else if (decision instanceof ActorDecision.Removed removed) {
      surroundings.say("actor " + removed.id() + ": removed");
    } else if (decision instanceof ActorDecision.Refused refused) {
      surroundings.say(refused.message());
      return switch (refused.refusal()) {
        case BAD_ACTOR -> ExitStatus.WRONG_USAGE;
        case EXISTS, UNKNOWN, NOT_KEPT -> ExitStatus.SOMETHING_FAILED;
      };
    }
    return ExitStatus.DONE;
  }

  /** Reads {@code armed-group}. */
  static final class TypeConverter implements ITypeConverter<ActorType> {
    @Override
    public ActorType convert(String text) {
      return converted(text, ActorType.class);
    }
  }

  /** Reads {@code NAME} or {@code NAME:STRENGTH}. */
  static final class AliasConverter implements ITypeConverter<Alias> {
    @Override
    public Alias convert(String text) {
      int colon = text.lastIndexOf(':');
      return colon < 0
          ? Alias.strong(text)
          : new Alias(
              text.substring(0, colon), converted(text.substring(colon + 1), AliasStrength.class));
    }
  }

  /** By the name that travels, with the fault that the wire gives. */
  private static <E extends Enum<E>> E converted(String text, Class<E> type) {
    for (E value : type.getEnumConstants()) {
      if (Json.line(value).equals(Json.line(text))) {
        return value;
      }
    }
    throw new TypeConversionException(
        "\"%s\" is none of: %s"
            .formatted(
                text,
                String.join(
                    " ",
                    List.of(type.getEnumConstants()).stream()
                        .map(value -> Json.line(value).replace("\"", ""))
                        .toList())));
  }
}
