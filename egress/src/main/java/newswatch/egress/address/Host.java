package newswatch.egress.address;

import com.ibm.icu.text.IDNA;
import java.net.InetAddress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands for the host in an address. */
sealed interface Host {
  IDNA NAMES =
      IDNA.getUTS46Instance(
          IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /** Real names have these, whatever the standard says. */
  Set<IDNA.Error> HARMLESS =
      Set.of(IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN, IDNA.Error.HYPHEN_3_4);

  Pattern NAME = Pattern.compile("(?:[a-z0-9_-]{1,63}\\.)*[a-z0-9_-]{1,63}");
  int LONGEST_NAME = 253;

  /** The host in the one form in which it is compared, looked up and sent. */
  String text();

  /** A name to look up. */
  record Name(String text) implements Host {}

  /** An address. */
  record Literal(InetAddress address) implements Host {
    @Override
    public String text() {
      return address.getHostAddress();
    }
  }

  /** Neither. */
  record Unreadable(String text, String detail) implements Host {}

  /** Reads a host; full-width digits, circled letters and the like become what they stand for. */
  static Host parse(String text) {
    if (text.startsWith("[")) {
      return bracketed(text);
    }
    if (text.indexOf('%') >= 0) {
      return new Unreadable(text, "a % in the host; names need none");
    }
    StringBuilder mapped = new StringBuilder();
    var info = new IDNA.Info();
    NAMES.nameToASCII(text, mapped, info);
    EnumSet<IDNA.Error> errors = EnumSet.noneOf(IDNA.Error.class);
    errors.addAll(info.getErrors());
    errors.removeAll(HARMLESS);
    String name = mapped.toString();
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
      errors.remove(IDNA.Error.EMPTY_LABEL);
    }
    if (LiteralAddress.looksLikeV4(name)) {
      Optional<InetAddress> address = LiteralAddress.v4(name);
      return address.isPresent()
          ? new Literal(address.get())
          : new Unreadable(text, "\"" + text + "\" ends in a number but is no IPv4 address");
    }
    return errors.isEmpty() && name.length() <= LONGEST_NAME && NAME.matcher(name).matches()
        ? new Name(name)
        : new Unreadable(text, "\"" + text + "\" is no host name");
  }

  private static Host bracketed(String text) {
    Optional<InetAddress> address = LiteralAddress.v6(text.substring(1, text.length() - 1));
    return address.isPresent()
        ? new Literal(address.get())
        : new Unreadable(text, text + " is no IPv6 address; zones are not taken");
  }
}
