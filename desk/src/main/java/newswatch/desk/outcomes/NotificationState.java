package newswatch.desk.outcomes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.events.WireName;
import newswatch.events.notify.Outcome;

/** In which of the ends a notification is, or that it waits: the closed list. */
public enum NotificationState {
  WAITING(1),
  DELIVERED(2),
  FOLDED(3),
  MUTED(4),
  REFUSED(5),
  GIVEN_UP(6);

  /** One more than the highest code. */
  static final int CODES = 7;

  private final int code;

  NotificationState(int code) {
    this.code = code;
  }

  /** The state as a number above 0, of a few bits. */
  int code() {
    return code;
  }

  /** The state as it travels: {@code given-up}. */
  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  /** The state of a name; empty for no such state. */
  public static Optional<NotificationState> of(String wireName) {
    return Stream.of(values()).filter(state -> state.wireName().equals(wireName)).findFirst();
  }

  /** The state of an outcome. */
  public static NotificationState of(Outcome outcome) {
    return of(outcome.state()).orElseThrow();
  }

  /** All names, for people. */
  public static String names() {
    return Stream.of(values()).map(NotificationState::wireName).collect(Collectors.joining(" "));
  }
}
