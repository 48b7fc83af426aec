package newswatch.enrich.language;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters that tell a language from the others of its script.
 *
 * <p>News in Kazakh, Pashto or Urdu can hardly have a line without letters that their neighbours do
 * not know. A language is sure when its letters make up the share of the text that they usually
 * have, so that a quoted name decides nothing, and letters that it does not have are rare.
 */
final class TellingLetters {
  private static final int FEWEST = 2;

  /** Letters that the language does not have may be a tenth of its own: names, quotations. */
  private static final int STRANGERS = 10;

  /** Letters of a language that are absent must be one in so many of all to speak against it. */
  private static final int NOTICEABLE = 100;

  /** So many letters cannot be Kyrgyz, Tatar or Mongolian by chance without ө and ү. */
  private static final int LONG = 100;

  /**
   * A language that writes {@code own} letters, {@code also} at least one of these, and none of
   * {@code strange}; {@code percent} is the least share of its own letters.
   */
  private record Rule(
      String language, String own, String also, String strange, int percent, int fewestLetters) {
    boolean holds(Letters letters, int ofScript) {
      int found = letters.any(own);
      return ofScript >= fewestLetters
          && found >= FEWEST
          && found * 100L >= (long) ofScript * percent
          && letters.any(also) > 0
          && letters.any(strange) * STRANGERS <= found;
    }
  }

  private static final List<Rule> ARABIC =
      List.of(
          new Rule("ug", "ېۈۋۇۆە", "ۈۋۇ", "ټډړښڼێڵڕٹڈڑٴ", 5, 0),
          new Rule("ckb", "ێڕڵۆە", "ێڕڵ", "ېۈۋټډښڼٹڈڑ", 4, 0),
          new Rule("ps", "ټډړږښڼېۍځڅ", "ټډړږښڼېۍځڅ", "ۈۋەٹڈڑے", 2, 0),
          new Rule("sd", "ٻڄڃڊڌٿٺڀڦڱڳڻ", "ٻڄڃڊڌٿٺڀڦڱڳڻ", "ټښڼېۈۋ", 3, 0),
          new Rule("ur", "ٹڈڑںےہھ", "ٹڈڑںےہ", "ټډړښڼېۈۋەٻڄڃڊڌٿٺڀڦڱڳڻ", 3, 0),
          new Rule("fa", "پچژگیک", "پچژگیک", "ةىيكأإٹڈڑںےہټډړښڼېۍۈۋەێڵڕ", 4, 36),
          new Rule("ar", "ةىيكأإ", "ةأإ", "پچژگیکٹڈڑںےټډړښڼېۈۋەێڵڕ", 4, 0));

  private static final List<Rule> CYRILLIC =
      List.of(
          new Rule("tg", "ғӣқӯҳҷ", "ӣӯҷ", "ўіәңөүұы", 2, 0),
          new Rule("uz", "ўқғҳ", "ў", "ыіәңөүұӣӯҷщ", 2, 0),
          new Rule("ba", "ҙҡҫғәһөүң", "ҙҡҫ", "ўіқұӣӯҷ", 4, 0),
          new Rule("kk", "әғқңөұүһі", "әқғұ", "ўӣӯҷҙҡҫҗїє", 4, 0),
          new Rule("tt", "әҗңөүһ", "ә", "ғқұіҙҡҫў", 4, 0),
          new Rule("ky", "ңөү", "ң", "әғқұіһҗўҙҡҫ", 2, 0),
          new Rule("mn", "өү", "өү", "ңәғқұіһҗўҙҡҫ", 3, LONG),
          new Rule("uk", "іїєґ", "їєґ", "ыэёъўәңөүқғ", 2, 0),
          new Rule("be", "іў", "ў", "ищъқғҳәң", 3, 0),
          new Rule("sr", "јљњђћџ", "ђћ", "ыэёщъюяйѓќѕ", 2, 0),
          new Rule("mk", "јљњџѓќѕ", "ѓќѕ", "ыэёщъюяйђћ", 2, 0),
          new Rule("ru", "ыэё", "ы", "іїєґўәғқңөүұһӣӯҳҷҗјљњђћџѓќҙҡҫӏӑӗӳӧӱҥ", 1, LONG));

  private static final List<Rule> HEBREW =
      List.of(new Rule("he", "אבהוילמנרשת", "אבהוילמנרשת", "װױײ", 30, 0));

  private static final List<Rule> LATIN =
      List.of(
          new Rule("az", "əğış", "ə", "ňýâñ", 4, 0),
          new Rule("tk", "ýňžäş", "ýňž", "əığáéíóúčšřěů", 3, 0),
          new Rule("uz", "\u02BB", "qx", "əışğáéíóúñ", 1, 0),
          new Rule("tr", "ğış", "ğı", "əňýñqâêîû", 3, 0));

  /** Letters without which news of a language are not written. */
  private static final Map<String, String> NEEDED = Map.of("ce", "ӏ");

  /** Letters that a language does not have, though others of its script do. */
  private static final Map<String, String> ABSENT =
      Map.ofEntries(
          Map.entry("bg", "ыэёіїєј"),
          Map.entry("sr", "ыэёщъюяйіїє"),
          Map.entry("mk", "ыэёщъюяйіїє"),
          Map.entry("uk", "ыэёъ"),
          Map.entry("be", "ищъ"),
          Map.entry("ar", "پچژگٹڈڑںےټډړښڼې"),
          Map.entry("fa", "ٹڈڑںےټډړښڼېةىإ"),
          Map.entry("en", "äöüßçşğıñãõáéíóúàèìòùâêîôûåæøœčšžěřůłąę"));

  private TellingLetters() {}

  /** The language that the letters make sure, or null. */
  static @Nullable String language(Letters letters, int script) {
    for (Rule rule : rules(script)) {
      if (rule.holds(letters, letters.ofScript(script))) {
        return rule.language();
      }
    }
    return null;
  }

  /** Whether the letters speak against a language. */
  static boolean exclude(String language, Letters letters) {
    String absent = ABSENT.get(language);
    String needed = NEEDED.get(language);
    return (absent != null && letters.any(absent) * NOTICEABLE > letters.total())
        || (needed != null && letters.any(needed) == 0);
  }

  private static List<Rule> rules(int script) {
    return switch (script) {
      case UScript.ARABIC -> ARABIC;
      case UScript.CYRILLIC -> CYRILLIC;
      case UScript.HEBREW -> HEBREW;
      case UScript.LATIN -> LATIN;
      default -> List.of();
    };
  }
}
