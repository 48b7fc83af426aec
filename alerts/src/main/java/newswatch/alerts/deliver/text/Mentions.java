package newswatch.alerts.deliver.text;

/** Keeps text of strangers from calling people: {@code @here} wakes a whole channel. */
final class Mentions {
  /** A space without width, which ends the name that would begin here. */
  static final String UNSEEN = "\u200B";

  private Mentions() {}

  /** The text, which looks the same, without anything that calls anybody. */
  static String calm(String text) {
    return text.replace("@", "@" + UNSEEN);
  }
}
