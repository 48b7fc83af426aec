package newswatch.egress.address;

import java.util.Locale;

/** Why an address is not fetched; a closed list. */
public enum RefusalReason {
  /** What was given is no web address. */
  NO_ADDRESS,
  /** Another scheme than http and https. */
  SCHEME,
  /** It can be read in several ways: backslashes, control characters, slashes that lack. */
  AMBIGUOUS,
  /** A user name, a password or only an at sign before the host. */
  USER_INFO,
  /** The host is no name and no address. */
  BAD_HOST,
  /** A port that is not in the list. */
  PORT,
  /** A name that is not of the public Internet: localhost, a single word, {@code .internal}. */
  LOCAL_NAME,
  /** The name has no address now, so that there is nothing to judge or to connect to. */
  UNRESOLVABLE,
  /** This machine. */
  LOOPBACK,
  /** A network of one organisation. */
  PRIVATE,
  /** The network cable's own addresses, and with them most clouds' metadata. */
  LINK_LOCAL,
  /** Between customers and their provider (CGNAT). */
  SHARED,
  /** A cloud's services for its own machines, at a public address. */
  METADATA,
  /** Many receivers at once. */
  MULTICAST,
  /** Set aside for something else, or for nobody. */
  RESERVED,
  /** An IPv4 address inside of an IPv6 address of a way to reach the one through the other. */
  TUNNEL,
  /** From https to http: what was asked for in safety would come unprotected. */
  DOWNGRADE;

  /** The reason as data: {@code link-local}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
