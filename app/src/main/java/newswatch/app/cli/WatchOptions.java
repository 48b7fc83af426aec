package newswatch.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import newswatch.events.TimeText;
import newswatch.events.WireName;
import newswatch.events.rules.Every;
import newswatch.events.rules.QuietHours;
import newswatch.events.rules.Severity;
import newswatch.events.rules.Watch;
import newswatch.events.rules.WatchBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options of {@code watch add} and {@code watch edit}: all settings of a watch but its query.
 */
final class WatchOptions {
  private static final String NONE = "none";

  private final List<String> faults = new ArrayList<>();

  @Option(names = "--name", paramLabel = "TEXT", description = "What people call it; else the id.")
  private @Nullable String name;

  @Option(
      names = "--notify",
      split = ",",
      paramLabel = "DESTINATION",
      description = "Whom to tell: console, or what destination list shows; none for nobody.")
  private @Nullable List<String> notify;

  @Option(
      names = "--every",
      paramLabel = "HOW-OFTEN",
      description = {
        "story (the default: copies are folded into it), article, or",
        "'digest(daily 07:30 Asia/Kabul)', 'digest(weekly fri 07:30 Asia/Kabul)',",
        "'digest(0 7,19 * * 1-5 Asia/Kabul)'."
      })
  private @Nullable String every;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "info (the default), warning, or critical, which is told in quiet hours, too.")
  private @Nullable String severity;

  @Option(names = "--owner", paramLabel = "TEXT", description = "Who keeps it; none takes it away.")
  private @Nullable String owner;

  @Option(
      names = "--label",
      paramLabel = "NAME=TEXT",
      description = "For people and mutes; may be repeated. NAME= takes a label away.")
  private @Nullable Map<String, String> labels;

  @Option(names = "--notes", paramLabel = "TEXT", description = "For people; none takes them away.")
  private @Nullable String notes;

  @Option(
      names = "--valid-from",
      paramLabel = "TIME",
      description = "Nothing is told before: 2026-03-01 or 2026-03-01T08:00:00+04:30, or none.")
  private @Nullable String validFrom;

  @Option(
      names = "--valid-until",
      paramLabel = "TIME",
      description = "Nothing is told from then on; or none.")
  private @Nullable String validUntil;

  @Option(
      names = "--quiet",
      paramLabel = "HOURS",
      description = "What comes then waits: '22:00-07:00 Asia/Kabul', or none.")
  private @Nullable String quiet;

  @Option(
      names = "--unless",
      split = ",",
      paramLabel = "WATCH-ID",
      description = "What one of these watches has told of a story is not told again; or none.")
  private @Nullable List<String> unless;

  @Mixin private WhenOption when = new WhenOption();

  /** Whether any of them was given. */
  boolean saySomething() {
    return when.given()
        || Stream.of(
                name,
                notify,
                every,
                severity,
                owner,
                labels,
                notes,
                validFrom,
                validUntil,
                quiet,
                unless)
            .anyMatch(Objects::nonNull);
  }

  /** The watch with what was given; ends the command with everything that is wrong. */
  Watch applied(Watch now) {
    WatchBuilder changed = now.toBuilder();
    if (name != null) {
      changed.name(name);
    }
    if (notify != null) {
      changed.destinations(listed(notify));
    }
    if (unless != null) {
      changed.unless(listed(unless));
    }
    if (labels != null) {
      changed.labels(labelled(now.labels(), labels));
    }
    changed.owner(given(owner, now.owner(), text -> text));
    changed.notes(given(notes, now.notes(), text -> text));
    changed.every(read("--every", every, now.every(), Every::parse));
    changed.severity(read("--severity", severity, now.severity(), WatchOptions::severityOf));
    changed.quiet(read("--quiet", quiet, now.quiet(), QuietHours::parse));
    changed.validFrom(read("--valid-from", validFrom, now.validFrom(), WatchOptions::time));
    changed.validUntil(read("--valid-until", validUntil, now.validUntil(), WatchOptions::time));
    changed.when(when.given() ? when.value(faults) : now.when());
    if (!faults.isEmpty()) {
      throw CommandFailure.faults(faults);
    }
    try {
      return changed.build();
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }

  private <T> @Nullable T read(
      String option, @Nullable String text, @Nullable T now, Function<String, T> reader) {
    try {
      return given(text, now, reader);
    } catch (IllegalArgumentException e) {
      faults.add(option + ": " + e.getMessage());
      return now;
    }
  }

  /** What an option says: what is there when it is not given, and nothing for {@code none}. */
  private static <T> @Nullable T given(
      @Nullable String text, @Nullable T now, Function<String, T> reader) {
    if (text == null) {
      return now;
    }
    return text.strip().equals(NONE) ? null : reader.apply(text.strip());
  }

  private static List<String> listed(List<String> given) {
    List<String> ids = given.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    return ids.equals(List.of(NONE)) ? List.of() : ids;
  }

  private static Map<String, String> labelled(Map<String, String> now, Map<String, String> given) {
    Map<String, String> labels = new TreeMap<>(now);
    given.forEach(
        (label, text) -> {
          if (text.isBlank()) {
            labels.remove(label);
          } else {
            labels.put(label, text);
          }
        });
    return labels;
  }

  private static Severity severityOf(String text) {
    return WireName.read(Severity.class, "severity", text);
  }

  private static Instant time(String text) {
    return TimeText.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is no time: expected 2026-03-01 (UTC), 2026-03-01T08:00:00Z, or none"
                        .formatted(text)));
  }
}
