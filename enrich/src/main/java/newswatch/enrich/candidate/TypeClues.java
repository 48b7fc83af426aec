package newswatch.enrich.candidate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.actor.WordList;
import newswatch.events.rules.ActorType;
import org.jspecify.annotations.Nullable;

/** Words that, as the last of a name or before its "of", say what the name is of. */
final class TypeClues {
  private static final Set<String> ORGANISATION =
      WordList.of(
          """
          ministry university party council committee commission agency centers centres association federation
          union foundation institute court parliament assembly senate congress organization
          organisation centre center office department authority authorities bureau club league
          college school hospital society movement front brigade forces force army police academy
          board fund network coalition alliance administration service services secretariat embassy
          museum library church forum initiative task team initiative administration tribunal
          legislature cabinet navy guard guards corps command directorate chamber syndicate
          министерство университет партия совет комитет комиссия агентство союз фонд институт суд
          парламент управление служба ведомство рада дума
          ministère université parti conseil comité commission agence fondation tribunal
          ministerium universität partei rat ausschuss kommission verband stiftung institut
          bakanlığı üniversitesi partisi konseyi derneği vakfı kurumu başkanlığı müdürlüğü
          """);

  private static final Set<String> COMPANY =
      WordList.of(
          """
          ltd limited inc corp corporation company group holdings holding llc plc gmbh ag airlines
          airways motors bank industries technologies pharmaceuticals petroleum electric partners
          capital banque банк компания
          """);

  private static final Set<String> PLACE =
      WordList.of(
          """
          province district river mountain mountains lake island islands county valley region
          street avenue airport bay sea ocean square park beach peninsula desert strait gulf
          highway village bridge область район река остров озеро
          """);

  private static final Map<String, ActorType> TYPES = types();

  private TypeClues() {}

  /** What a name that ends with the word is of; null when the word does not say. */
  static @Nullable ActorType of(String folded) {
    return TYPES.get(folded);
  }

  private static Map<String, ActorType> types() {
    Map<String, ActorType> types = new HashMap<>();
    PLACE.forEach(word -> types.put(word, ActorType.PLACE));
    COMPANY.forEach(word -> types.put(word, ActorType.COMPANY));
    ORGANISATION.forEach(word -> types.put(word, ActorType.ORGANISATION));
    return types;
  }
}
