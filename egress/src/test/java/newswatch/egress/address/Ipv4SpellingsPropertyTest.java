package newswatch.egress.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever way an IPv4 address is written in, it is the address that decides. */
class Ipv4SpellingsPropertyTest {
  private static final List<String> FORBIDDEN =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "168.63.129.16/32");

  private final Gate gate =
      new Gate(
          AddressPolicy.PUBLIC,
          name -> {
            throw new AssertionError(name + " was looked up");
          });

  @Property(tries = 2_000)
  void a_forbidden_address_is_refused_in_any_spelling(
      @ForAll("forbidden") long address, @ForAll("spellings") Spelling spelling) {
    assertThat(verdict("http://" + spelling.of(address) + "/feed.xml"))
        .as("%s", spelling.of(address))
        .isInstanceOf(Refusal.class);
  }

  @Property(tries = 1_000)
  void a_forbidden_address_is_refused_inside_of_ipv6(@ForAll("forbidden") long address) {
    String hex = "%x:%x".formatted(address >> 16, address & 0xFFFF);
    for (String form :
        List.of(
            "[::%s]",
            "[::ffff:%s]",
            "[0:0:0:0:0:FFFF:%s]",
            "[::ffff:0:%s]",
            "[64:ff9b::%s]",
            "[64:ff9b:1::%s]",
            "[2002:%s::]",
            "[2001:0:1:2:3:4:%s]",
            "[2001:470::5efe:%s]")) {
      assertThat(verdict("http://" + form.formatted(hex) + "/")).isInstanceOf(Refusal.class);
    }
    assertThat(verdict("http://[::ffff:" + dotted(address) + "]/")).isInstanceOf(Refusal.class);
  }

  @Property(tries = 2_000)
  void any_other_address_is_allowed_and_connected_to(
      @ForAll("allowed") long address, @ForAll("spellings") Spelling spelling) {
    assertThat(verdict("http://" + dotted(address) + "/")).isInstanceOf(Allowed.class);
    InetAddress expected = LiteralAddress.v4(dotted(address)).orElseThrow();
    assertThat(((Allowed) verdict("http://" + spelling.of(address) + "/")).addresses())
        .as("%s", spelling.of(address))
        .containsExactly(expected);
  }

  private Verdict verdict(String url) {
    return WebLocation.parse(url) instanceof WebLocation location
        ? gate.judge(location)
        : (Refusal) WebLocation.parse(url);
  }

  @Provide
  Arbitrary<Long> forbidden() {
    return Arbitraries.of(FORBIDDEN)
        .map(Network::parse)
        .flatMap(
            network -> {
              long first = number(network.start());
              long last = first + (1L << (32 - network.length())) - 1;
              return Arbitraries.longs().between(first, last);
            });
  }

  @Provide
  Arbitrary<Long> allowed() {
    List<Network> special =
        List.of("192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24").stream()
            .map(Network::parse)
            .toList();
    List<Network> forbidden = FORBIDDEN.stream().map(Network::parse).toList();
    return Arbitraries.longs()
        .between(0, 0xFFFF_FFFFL)
        .filter(
            number -> {
              InetAddress address = LiteralAddress.v4(dotted(number)).orElseThrow();
              return forbidden.stream().noneMatch(network -> network.contains(address))
                  && special.stream().noneMatch(network -> network.contains(address));
            });
  }

  @Provide
  Arbitrary<Spelling> spellings() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(Radix.class).list().ofSize(4),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(Script.class),
            Arbitraries.of("", "."))
        .as(Spelling::new);
  }

  /** How one part is written. */
  enum Radix {
    DECIMAL,
    OCTAL,
    HEXADECIMAL,
    CAPITALS;

    String write(long number, int zeros) {
      return switch (this) {
        case DECIMAL -> Long.toString(number);
        case OCTAL -> "0".repeat(zeros + 1) + Long.toOctalString(number);
        case HEXADECIMAL -> "0x" + "0".repeat(zeros) + Long.toHexString(number);
        case CAPITALS -> ("0x" + "0".repeat(zeros) + Long.toHexString(number)).toUpperCase();
      };
    }
  }

  /** What the digits look like. */
  enum Script {
    PLAIN,
    FULL_WIDTH,
    MATHEMATICAL,
    IDEOGRAPHIC_STOPS;

    String write(String text) {
      StringBuilder out = new StringBuilder();
      for (char c : text.toCharArray()) {
        boolean digit = c >= '0' && c <= '9';
        switch (this) {
          case FULL_WIDTH -> out.append((char) (c - '!' + '\uFF01'));
          case MATHEMATICAL -> out.appendCodePoint(digit ? c - '0' + 0x1D7CE : c);
          case IDEOGRAPHIC_STOPS -> out.append(c == '.' ? '\u3002' : c);
          case PLAIN -> out.append(c);
        }
      }
      return out.toString();
    }
  }

  /** A way to write an address. */
  record Spelling(int parts, List<Radix> radixes, int zeros, Script script, String end) {
    String of(long address) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < parts - 1; i++) {
        text.append(radixes.get(i).write(address >> (24 - 8 * i) & 0xFF, zeros)).append('.');
      }
      long rest = address & (0xFFFF_FFFFL >> (8 * (parts - 1)));
      text.append(radixes.get(3).write(rest, zeros)).append(end);
      return script.write(text.toString());
    }
  }

  private static String dotted(long address) {
    return "%d.%d.%d.%d"
        .formatted(address >> 24, address >> 16 & 0xFF, address >> 8 & 0xFF, address & 0xFF);
  }

  private static long number(InetAddress address) {
    long number = 0;
    for (byte b : address.getAddress()) {
      number = number << 8 | (b & 0xFF);
    }
    return number;
  }
}
