package newswatch.app.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import newswatch.app.delivery.DeliveryChannels;
import newswatch.desk.destinations.MuteDecision;
import newswatch.desk.destinations.MuteWish;
import newswatch.desk.outcomes.NotificationFilter;
import newswatch.desk.outcomes.NotificationState;
import newswatch.desk.outcomes.OutcomeDecision;
import newswatch.events.json.Json;
import newswatch.events.notify.Notification;
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
    NotificationFilter filter = new NotificationFilter(Set.of(), watch, destination, state());
    DeliveryChannels channels = new DeliveryChannels(kafka.connect(surroundings));
    Map<String, Integer> counts = new TreeMap<>();
    for (Notification notification : channels.notifications(filter::wants)) {
      counts.merge(notification.outcome().state(), 1, Integer::sum);
      surroundings.print(json ? Json.line(notification) : NotificationLines.of(notification));
    }
    surroundings.say(
        "notifications: " + counts.values().stream().mapToInt(n -> n).sum() + " " + counts);
    return ExitStatus.DONE;
  }

  private @Nullable NotificationState state() {
    if (state == null) {
      return null;
    }
    return NotificationState.of(state)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "--state " + state + ": expected one of " + NotificationState.names()));
  }

  @Command(
      name = "ack",
      description = "Somebody has seen to an alert: what still waits is not sent.")
  int ack(
      @Mixin KafkaOptions cluster,
      @Parameters(index = "0", paramLabel = "ALERT-ID") String alert,
      @Option(names = "--by", description = "Who. Default: you.") @Nullable String by) {
    return desks(cluster).outcomes(desk -> report(desk.acknowledge(alert, name(by))));
  }

  @Command(name = "resend", description = "Send an alert again, whatever became of it.")
  int resend(
      @Mixin KafkaOptions cluster,
      @Parameters(index = "0", paramLabel = "ALERT-ID") String alert,
      @Option(names = "--destination", description = "Only to this one. Default: to all.")
          @Nullable String only) {
    return desks(cluster).outcomes(desk -> report(desk.resend(alert, only)));
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
    MuteWish wish =
        new MuteWish(ofWatch, ofStory, toDestination, labels, time, null, name(by), why);
    return desks(cluster).mutes(desk -> report(desk.mute(wish)));
  }

  @Command(name = "mutes", description = "The mutes in force, one JSON object a line.")
  int mutes(@Mixin KafkaOptions cluster) {
    return desks(cluster)
        .mutes(
            desk -> {
              desk.inForce().forEach(mute -> surroundings.print(Json.line(mute)));
              return ExitStatus.DONE;
            });
  }

  @Command(name = "unmute", description = "End a mute.")
  int unmute(@Mixin KafkaOptions cluster, @Parameters(paramLabel = "ID") String id) {
    return desks(cluster).mutes(desk -> report(desk.unmute(id)));
  }

  private int report(OutcomeDecision decision) {
    if (decision instanceof OutcomeDecision.Refused refused) {
      surroundings.say(refused.message());
      return ExitStatus.SOMETHING_FAILED;
    }
    ((OutcomeDecision.Changed) decision)
        .notifications()
        .forEach(changed -> surroundings.print(NotificationLines.of(changed)));
    return ExitStatus.DONE;
  }

  private int report(MuteDecision decision) {
    if (decision instanceof MuteDecision.Refused refused) {
      surroundings.say(refused.message());
      return switch (refused.refusal()) {
        case BAD_MUTE -> ExitStatus.WRONG_USAGE;
        case UNKNOWN, NOT_KEPT -> ExitStatus.SOMETHING_FAILED;
      };
    }
    if (decision instanceof MuteDecision.Muted muted) {
      surroundings.print(Json.line(muted.mute()));
    } else if (decision instanceof MuteDecision.Ended ended) {
      surroundings.say("mute " + ended.id() + ": ended");
    }
    return ExitStatus.DONE;
  }

  private DeliveryDesks desks(KafkaOptions cluster) {
    return new DeliveryDesks(cluster, surroundings);
  }

  private static String name(@Nullable String by) {
    return by == null ? System.getProperty("user.name") : by;
  }
}
