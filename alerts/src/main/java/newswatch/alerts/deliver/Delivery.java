package newswatch.alerts.deliver;

/** What came of handing an alert to a destination. */
public enum Delivery {
  /** It has left. */
  DELIVERED,
  /** It has not left, and nothing will any more: nobody is there to take it. */
  CLOSED
}
