package newswatch.enrich.actor;

import java.util.Set;

/** Words that stand beside names with a capital, or inside them without one; folded. */
public final class NameWords {
  /** Titles and roles, which introduce a name and are no part of it. */
  public static final Set<String> TITLES =
      WordList.of(
          """
          mr mrs ms miss dr prof professor sir madam lord lady king queen emperor prince
          princess crown president premier chancellor minister ministers secretary
          undersecretary ambassador envoy representative spokesman spokeswoman
          spokesperson negotiator diplomat counterpart chairman chairwoman chairperson
          chair chief head leader director commissioner governor mayor senator
          congressman congresswoman lawmaker deputy speaker judge justice general gen
          colonel col major maj captain capt lieutenant lt marshal admiral brigadier
          commander comrade engineer mullah mulla molla mawlawi mawlavi maulvi maulavi
          moulvi maulana mawlana sheikh shaikh sheik imam ayatollah haji hajji qari emir
          министр президент премьер посол генерал мулла г господин
          """);

  /**
   * Words that open an English sentence and are no name; some syllables (He, An, So) are left out.
   */
  public static final Set<String> OPENERS =
      WordList.of(
          """
          a the this that these those in on at by for from to with without of as if when
          while where after before since until because although though but and or yet
          then also both neither either his her their its our what why how who later
          earlier meanwhile however yesterday today tomorrow during despite instead last
          next under like unlike according once only even now not is was has had did
          does can could would should asked following among between against about
          whether again still there here officials says said
          """);

  /** Days and months, which follow or precede a name wherever they stand. */
  public static final Set<String> DATES =
      WordList.of(
          """
          monday tuesday wednesday thursday friday saturday sunday january february
          march april june july august september october november december
          """);

  /** Parts between given name and family name. */
  public static final Set<String> PARTICLES =
      WordList.of(
          """
          al el ul ur uz ud bin ibn bint abu de da der den di du la le van von i e
          """);

  private NameWords() {}

  static boolean title(String folded) {
    return TITLES.contains(folded);
  }

  static boolean opener(String folded) {
    return OPENERS.contains(folded);
  }

  static boolean date(String folded) {
    return DATES.contains(folded);
  }

  static boolean particle(String folded) {
    return PARTICLES.contains(folded);
  }
}
