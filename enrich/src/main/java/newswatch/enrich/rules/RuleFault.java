package newswatch.enrich.rules;

/**
 * What is wrong with one topic or actor.
 *
 * @param rule which one, as people say it: {@code topic "mining"}
 * @param message where in it, what is wrong, and what was expected; one line
 */
public record RuleFault(String rule, String message) {

  /** How people say which topic: {@code topic "mining"}. */
  public static String topic(String id) {
    return "topic \"" + id + "\"";
  }

  /** How people say which actor: {@code actor "wang-yi"}. */
  public static String actor(String id) {
    return "actor \"" + id + "\"";
  }

  /** A fault of a topic as a whole. */
  public static RuleFault ofTopic(String id, String message) {
    return new RuleFault(topic(id), message);
  }

  /**
   * A fault of one query of a topic or an actor.
   *
   * @param rule whose query, as people say it
   * @param query which one, as people say it: {@code expression 2}
   * @param position code point in the query, from 0
   */
  public static RuleFault ofQuery(String rule, String query, int position, String message) {
    return new RuleFault(rule, query + ", character " + (position + 1) + ": " + message);
  }

  /** A fault of an actor. */
  public static RuleFault ofActor(String id, String message) {
    return new RuleFault(actor(id), message);
  }

  /** One line for people: {@code topic "mining": expression 2, character 14: expected …}. */
  public String describe() {
    return rule + ": " + message;
  }
}
