package newswatch.ingest.damage;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts of XML that were damaged on their way: pieces cut out, put in, or replaced. */
public final class DamagedText {
  private static final int LONGEST = 600;

  private static final List<String> PIECES =
      List.of(
          "",
          "<",
          ">",
          "&",
          "\"",
          "'",
          "=",
          "]]>",
          "<![CDATA[",
          "<!--",
          "-->",
          "xmlns:",
          " y:z='1'",
          "<?xml",
          "<!DOCTYPE",
          "&#x110000;",
          "&#55296;",
          "&#0;",
          "&#11;",
          "\u0000",
          "\u0085",
          "\uD800",
          "\uFFFE");

  private DamagedText() {}

  /**
   * What becomes of texts.
   *
   * @param pieces that may be put into them beside those that harm any XML
   */
  public static Arbitrary<String> of(List<String> texts, String... pieces) {
    List<String> all = Stream.concat(PIECES.stream(), Stream.of(pieces)).toList();
    Arbitrary<Damage> damage =
        Combinators.combine(
                Arbitraries.integers().between(0, LONGEST),
                Arbitraries.integers().between(0, 40),
                Arbitraries.of(all))
            .as(Damage::new);
    return Combinators.combine(Arbitraries.of(texts), damage.list().ofMinSize(1).ofMaxSize(6))
        .as(
            (text, damages) -> {
              String damaged = text;
              for (Damage one : damages) {
                damaged = one.done(damaged);
              }
              return damaged;
            });
  }

  /** Some characters replaced by a piece. */
  private record Damage(int at, int length, String piece) {
    String done(String text) {
      int from = Math.min(at, text.length());
      return text.substring(0, from)
          + piece
          + text.substring(Math.min(text.length(), from + length));
    }
  }
}
