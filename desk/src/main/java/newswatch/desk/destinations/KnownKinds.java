package newswatch.desk.destinations;

import java.util.List;
import newswatch.events.rules.Destination;

/**
 * What is known of the kinds of destinations. The desk sends nothing itself and knows no kinds:
 * whoever runs it hands this in.
 */
public interface KnownKinds {

  /**
   * A kind.
   *
   * @param settings all that a destination of it may have
   */
  record KindForm(String name, List<SettingForm> settings) {
    public KindForm {
      settings = List.copyOf(settings);
    }
  }

  /**
   * A setting of a kind.
   *
   * @param secret whether only a reference to it may be given, {@code env:NAME} or {@code
   *     file:PATH}
   * @param lines whether it may have several lines
   * @param what it is, for people
   */
  record SettingForm(String name, boolean required, boolean secret, boolean lines, String what) {}

  /**
   * What came of sending a message.
   *
   * @param says what it was told, for people
   */
  record TestAnswer(boolean delivered, String says) {}

  /** All kinds that there are. */
  List<KindForm> all();

  /** What is wrong with a destination, each fault in a line for people; empty for a good one. */
  List<String> faults(Destination destination);

  /**
   * The same to show to people: a value that should be a reference to a secret and is none, as
   * other programs may write it, is hidden.
   */
  Destination withoutSecrets(Destination destination);

  /** Sends a message to a destination now, past all limits, and waits for what comes of it. */
  TestAnswer test(Destination destination);
}
