package newswatch.egress;

import java.util.regex.Pattern;
import newswatch.egress.address.AddressPolicy;

/**
 * How newswatch goes out.
 *
 * @param policy which addresses may be connected to
 * @param userAgent what newswatch calls itself, with an address where its operator is found
 */
public record EgressSettings(AddressPolicy policy, EgressLimits limits, String userAgent) {
  private static final Pattern HEADER_VALUE = Pattern.compile("[\\x21-\\x7E]+(?: [\\x21-\\x7E]+)*");

  /** Refuses a name that cannot be sent. */
  public EgressSettings {
    if (!HEADER_VALUE.matcher(userAgent).matches()) {
      throw new IllegalArgumentException(
          "egress: the user agent must be ASCII words with single spaces, not \""
              + userAgent
              + "\"");
    }
  }

  /** The name by which robots.txt speaks to newswatch: its product token (RFC 9309 §2.2.1). */
  public String product() {
    return userAgent.split("[/ ]", 2)[0];
  }
}
