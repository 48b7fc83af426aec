package newswatch.desk.live;

import java.util.Locale;

/** What passes through the desk; also the names of the server-sent events. */
public enum LiveKind {
  TAGGED,
  ALERT,
  REJECTED;

  /** The name of the event: {@code tagged}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The letter that stands for the kind in a {@link Position}. */
  char letter() {
    return wireName().charAt(0);
  }
}
