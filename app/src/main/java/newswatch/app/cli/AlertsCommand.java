package newswatch.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import newswatch.app.delivery.DeliveryChannels;
import newswatch.events.channel.Channels;
import newswatch.events.json.Json;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Mute;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch alerts}: what became of alerts at their destinations. */
@Command(
    name = "alerts",
    description = {
      "What became of alerts: one line for each alert and destination, with the reason.",
      "Every alert is delivered, folded, muted, refused, given up, or waiting until a time."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch alerts                                        all of them, the oldest first",
      "  newswatch alerts --state waiting --destination ops-hook what has not arrived, and why",
      "  newswatch alerts --json | jq -r .outcome.state | sort | uniq -c",
      "  newswatch alerts ack 612dc50b39ac --by Amina            somebody has seen to it",
      "  newswatch alerts mute --watch mes-aynak --for 4h        leave me alone with it",
      "  newswatch alerts mutes                                  which mutes there are",
      "  newswatch alerts unmute 3f2a",
      "  newswatch alerts resend 612dc50b39ac --destination ops-hook"
    })
final class AlertsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final InstantSource clock = Clock.systemUTC();

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(names = "--json", description = "All that is known, one JSON object a line.")
  private boolean json;

  @Option(
      names = "--state",
      description = "Only those: waiting delivered folded muted refused given-up")
  private @Nullable String state;

  @Option(names = "--destination", paramLabel = "ID", description = "Only those to it.")
  private @Nullable String destination;

  @Option(names = "--watch", paramLabel = "ID", description = "Only those of it.")
  private @Nullable String watch;

  AlertsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return with(
        kafka,
        channels -> {
          Map<String, Integer> counts = new TreeMap<>();
          for (Notification notification : channels.notifications()) {
            if (isWanted(notification)) {
              counts.merge(notification.outcome().state(), 1, Integer::sum);
              surroundings.print(
                  json ? Json.line(notification) : NotificationLines.of(notification));
            }
          }
          surroundings.say(
              "notifications: " + counts.values().stream().mapToInt(n -> n).sum() + " " + counts);
        });
  }

  private boolean isWanted(Notification notification) {
    return (state == null || state.equals(notification.outcome().state()))
        && (destination == null || destination.equals(notification.destination()))
        && (watch == null || watch.equals(notification.alert().watch().id()));
  }

  @Command(
      name = "ack",
      description = "Somebody has seen to an alert: what still waits is not sent.")
  int ack(
      @Mixin KafkaOptions cluster,
      @Parameters(index = "0", paramLabel = "ALERT-ID") String alert,
      @Option(names = "--by", description = "Who. Default: you.") @Nullable String by) {
    Instant now = clock.instant();
    String who = by == null ? System.getProperty("user.name") : by;
    return change(
        cluster,
        alert,
        null,
        notification -> {
          Notification seen =
              notification.acknowledgedBy(new Notification.Acknowledgement(who, now));
          return notification.outcome().ended()
              ? seen
              : seen.with(new Outcome.Muted("acknowledged by " + who, now));
        });
  }

  @Command(name = "resend", description = "Send an alert again, whatever became of it.")
  int resend(
      @Mixin KafkaOptions cluster,
      @Parameters(index = "0", paramLabel = "ALERT-ID") String alert,
      @Option(names = "--destination", description = "Only to this one. Default: to all.")
          @Nullable String only) {
    Instant now = clock.instant();
    return change(
        cluster,
        alert,
        only,
        notification ->
            notification.afresh(
                new Outcome.Waiting(now, WaitReason.ASKED_AGAIN, "asked for again")));
  }

  @Command(name = "mute", description = "Be told nothing of something for a while.")
  int mute(
      @Mixin KafkaOptions cluster,
      @Option(names = "--watch") @Nullable String ofWatch,
      @Option(names = "--story") @Nullable String ofStory,
      @Option(names = "--destination") @Nullable String toDestination,
      @Option(names = "--label", paramLabel = "NAME=TEXT") @Nullable Map<String, String> labels,
      @Option(names = "--for", paramLabel = "TIME", required = true, description = "30m, 4h, 2d")
          String time,
      @Option(names = "--by", description = "Who. Default: you.") @Nullable String by,
      @Option(names = "--why") @Nullable String why) {
    if (ofWatch == null && ofStory == null && toDestination == null && labels == null) {
      throw CommandFailure.usage("name what to mute: --watch, --story, --destination or --label");
    }
    Mute mute =
        new Mute(
            UUID.randomUUID().toString().substring(0, 8),
            ofWatch,
            ofStory,
            toDestination,
            labels == null ? Map.of() : labels,
            clock.instant().plus(duration(time)),
            by == null ? System.getProperty("user.name") : by,
            why);
    return with(
        cluster,
        channels -> {
          channels.write(Channels.MUTES, mute.id(), mute);
          surroundings.print(Json.line(mute));
        });
  }

  @Command(name = "mutes", description = "All mutes, one JSON object a line.")
  int mutes(@Mixin KafkaOptions cluster) {
    return with(
        cluster,
        channels ->
            channels
                .all(Channels.MUTES)
                .values()
                .forEach(mute -> surroundings.print(Json.line(mute))));
  }

  @Command(name = "unmute", description = "End a mute.")
  int unmute(@Mixin KafkaOptions cluster, @Parameters(paramLabel = "ID") String id) {
    return with(
        cluster,
        channels -> {
          if (!channels.all(Channels.MUTES).containsKey(id)) {
            throw CommandFailure.failed("no mute " + id + "; newswatch alerts mutes lists them");
          }
          channels.write(Channels.MUTES, id, null);
          surroundings.say("mute " + id + ": ended");
        });
  }

  private int change(
      KafkaOptions cluster,
      String alert,
      @Nullable String only,
      UnaryOperator<Notification> change) {
    return with(
        cluster,
        channels -> {
          List<Notification> meant =
              channels.notifications().stream()
                  .filter(notification -> notification.alert().id().startsWith(alert))
                  .filter(notification -> only == null || only.equals(notification.destination()))
                  .toList();
          if (meant.stream().map(notification -> notification.alert().id()).distinct().count()
              != 1) {
            throw CommandFailure.failed(
                "%d notifications of alerts %s: newswatch alerts lists the ids"
                    .formatted(meant.size(), alert));
          }
          for (Notification notification : meant) {
            Notification changed = change.apply(notification);
            channels.write(changed);
            surroundings.print(NotificationLines.of(changed));
          }
        });
  }

  private int with(KafkaOptions cluster, Consumer<DeliveryChannels> work) {
    try (DeliveryChannels channels = new DeliveryChannels(cluster.connect(surroundings), clock)) {
      work.accept(channels);
      return ExitStatus.DONE;
    }
  }

  private static Duration duration(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    try {
      Duration read = Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
      if (read.isZero() || read.isNegative()) {
        throw CommandFailure.usage("--for " + text + " is no time to come");
      }
      return read;
    } catch (DateTimeParseException e) {
      throw CommandFailure.usage("--for " + text + ": expected a time such as 30m, 4h or 2d");
    }
  }
}
