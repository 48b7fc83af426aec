package newswatch.enrich.actor;

import java.util.Set;
import newswatch.matching.Words;

/**
 * Whether the name of a capital stands for the government there, judged by the words beside it.
 *
 * <p>Sure are: a verb of governments after it ("Beijing has urged"), its possessive before a thing
 * that governments have ("Kabul's envoy"), relations with it ("ties between Beijing and Kabul",
 * "Kabul-Beijing relations"), and 方面 after it in Chinese. Everything else is the city, above all
 * what follows a preposition of place. A list of verbs was preferred to "any verb": "Kabul fell"
 * and "Beijing hosted" are about cities.
 */
final class GovernmentUse {
  /** How many words of {@link #AUXILIARIES} may stand before the verb. */
  private static final int MOST_AUXILIARIES = 3;

  /** How many words the first of two sides may have: "between the United States and Beijing". */
  private static final int LONGEST_SIDE = 4;

  private static final String PARTY_IN_CHINESE = "方面";

  private static final Set<String> PREPOSITIONS =
      WordList.of(
          """
          in at near from to outside inside around across through into via toward towards
          downtown central of visiting leaving reaching entering
          """);

  private static final Set<String> AUXILIARIES =
      WordList.of(
          """
          has have had is was will would also then now later again repeatedly recently been
          being not never officially formally already still long could should may might must
          does did reportedly currently strongly publicly firmly quickly soon apparently
          """);

  private static final Set<String> VERBS =
      WordList.of(
          """
          said says saying told tells urged urges urging denied denies denying rejected rejects
          accused accuses accusing warned warns warning hopes hoped hoping wants wanted seeks
          sought seeking pledged pledges pledging promised promises offered offering
          agreed agrees agreeing insisted insists insisting considers considered regards
          sees supports supported supporting backs backed backing opposes opposed opposing
          condemned condemns condemning vowed vows vowing demanded demands demanding
          recognised recognises recognized recognizes recognising recognizing refused refuses
          refusing fears feared welcomed welcomes welcoming responded responds expects
          intends intended criticised criticized criticises criticizes blamed blames
          retaliated suspended imposed imposes imposing lifted sanctioned negotiated
          negotiating courts courted courting engaged engaging believes believed worries
          worried argues argued announced announces proposed proposes appointed
          заявил заявила считает призвал призвала осудил осудила поддержал отверг обвинил
          выступает выступил потребовал предложил
          """);

  /** Verbs as they stand behind an auxiliary: "will not recognise". */
  private static final Set<String> INFINITIVES =
      WordList.of(
          """
          say tell urge deny reject accuse warn hope want seek pledge promise offer agree
          insist consider regard support back oppose condemn vow demand recognise recognize
          refuse fear welcome respond intend criticise criticize blame retaliate suspend
          impose lift negotiate engage believe argue announce propose
          """);

  private static final Set<String> POSSESSIONS =
      WordList.of(
          """
          ambassador ambassadors envoy envoys policy policies interest interests decision
          decisions stance position influence ambition ambitions support role government
          leaders leadership rulers relations ties relationship engagement diplomacy strategy
          demand demands concern concerns request response offer proposal recognition claim
          claims diplomats diplomat embassy spokesman spokesperson foreign reaction refusal
          willingness approach involvement view views message
          """);

  private static final Set<String> RELATIONS =
      WordList.of(
          """
          relations relation ties relationship relationships talks cooperation dialogue
          negotiations trade friendship contacts engagement dispute disputes tensions tension
          agreement agreements deal deals pact accord partnership rivalry diplomacy contact
          отношения отношений отношениях
          """);

  private GovernmentUse() {}

  /** Whether the capital named by these words, first to last, is a government there. */
  static boolean of(Words words, int first, int last) {
    Neighbours near = new Neighbours(words);
    if (words.text().startsWith(PARTY_IN_CHINESE, words.endChar(last))) {
      return true;
    }
    String before = near.spaced(first - 1) ? words.folded(first - 1) : "";
    if (PREPOSITIONS.contains(before)) {
      return false;
    }
    return acts(near, words, last)
        || has(near, words, last)
        || relates(near, words, first, last, before);
  }

  private static boolean acts(Neighbours near, Words words, int last) {
    int at = last;
    while (near.spaced(at)
        && at - last < MOST_AUXILIARIES
        && AUXILIARIES.contains(words.folded(at + 1))) {
      at++;
    }
    if (!near.spaced(at)) {
      return false;
    }
    String verb = words.folded(at + 1);
    return VERBS.contains(verb) || (at > last && INFINITIVES.contains(verb));
  }

  private static boolean has(Neighbours near, Words words, int last) {
    return near.possessive(last) && POSSESSIONS.contains(words.folded(last + 1));
  }

  private static boolean relates(Neighbours near, Words words, int first, int last, String before) {
    if (before.equals("with") || before.equals("between")) {
      return near.spaced(first - 2) && RELATIONS.contains(words.folded(first - 2));
    }
    if (before.equals("and")) {
      return secondSide(near, words, first - 2);
    }
    boolean pair = near.hyphen(first - 1) || near.hyphen(last);
    int behind = near.hyphen(last) ? last + 1 : last;
    return pair && near.spaced(behind) && RELATIONS.contains(words.folded(behind + 1));
  }

  /** Whether "ties between A", with these as A's last words, ends there. */
  private static boolean secondSide(Neighbours near, Words words, int lastOfFirst) {
    for (int at = lastOfFirst; at > lastOfFirst - LONGEST_SIDE && near.spaced(at); at--) {
      if (near.spaced(at - 1) && words.folded(at - 1).equals("between")) {
        return near.spaced(at - 2) && RELATIONS.contains(words.folded(at - 2));
      }
    }
    return false;
  }
}
