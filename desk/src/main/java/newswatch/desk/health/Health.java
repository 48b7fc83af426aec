package newswatch.desk.health;

/**
 * How one part of the system does.
 *
 * @param ok whether it does its work
 * @param detail one line for the operator: what it does, or what is wrong
 */
public record Health(boolean ok, String detail) {

  public static Health ok(String detail) {
    return new Health(true, detail);
  }

  public static Health failing(String detail) {
    return new Health(false, detail);
  }

  /** The state as it travels: {@code ok} or {@code failing}. */
  public String status() {
    return ok ? "ok" : "failing";
  }

  /** Both together: failing when either fails. */
  public Health and(Health other) {
    return new Health(ok && other.ok, detail + "; " + other.detail);
  }
}
