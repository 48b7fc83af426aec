package newswatch.enrich.candidate;

import java.util.Set;
import newswatch.enrich.actor.WordList;

/**
 * Titles and roles before a name in scripts with capitals, beside those of {@link
 * newswatch.enrich.actor.NameWords}: further roles, and those of other languages in the forms that
 * a sentence gives them.
 */
final class TitleWords {
  static final Set<String> TITLES =
      WordList.of(
          """
          senators sens reps govs governors presidents ministers secretaries sen rep gov sgt lt col cpl pvt det rev fr pastor bishop archbishop pope sister brother
          executive coach manager boss founder cofounder owner editor analyst economist
          historian author writer actor actress singer activist journalist reporter correspondent
          lawyer attorney prosecutor detective sheriff officer sergeant counselor adviser advisor
          strategist candidate nominee rapper singer quarterback striker midfielder
          defender goalkeeper captain counsel congressperson
          министра министру министром президента президенту президентом премьера премьеру
          премьером посла генерала главы глава главу депутат депутата губернатор губернатора мэр мэра
          лидер лидера директор директора секретарь секретаря канцлер канцлера спикер спикера
          представитель представителя адвокат адвоката полковник полковника майор капитан нардеп
          экс пресс госсекретарь госсекретаря глава вице замглавы министр советник
          président présidente ministre premier première chef général monsieur madame maire
          député députée sénateur directeur directrice secrétaire colonel professeur docteur roi
          reine prince princesse porte parole ambassadeur avocat
          präsident präsidentin minister ministerin kanzler kanzlerin chef chefin herr frau
          bürgermeister bürgermeisterin sprecher sprecherin vorsitzende vorsitzender direktor
          direktorin richter trainer generalsekretär finanzminister außenminister innenminister
          außenministerin bundeskanzlerin bundeskanzler bundespräsident ministerpräsident
          landeshauptmann obmann könig königin prinz general abgeordnete abgeordneter
          bakanı başkanı cumhurbaşkanı başbakan başbakanı sekreteri milletvekili vali valisi
          müdürü sayın prof doç genel yardımcısı sözcüsü lideri avukat kaymakamı üyesi
          """);

  /** Words that go before a title or a name, and introduce neither a name nor a sentence. */
  static final Set<String> MODIFIERS =
      WordList.of(
          """
          former ex late acting interim vice prime foreign defense defence finance interior the
          """);

  /** How German titles end that are one word with their office: "Innenministerin". */
  private static final String[] GERMAN_ENDINGS = {
    "minister",
    "ministerin",
    "prasident",
    "prasidentin",
    "kanzler",
    "kanzlerin",
    "sprecher",
    "sprecherin",
    "direktor",
    "direktorin",
    "sekretar",
    "chef",
    "chefin",
    "trainer",
    "agentur"
  };

  private static final int SHORTEST_COMPOUND = 9;

  private TitleWords() {}

  /** Whether a German word is one with an office. */
  static boolean isGermanCompound(String folded) {
    if (folded.length() >= SHORTEST_COMPOUND) {
      for (String ending : GERMAN_ENDINGS) {
        if (folded.endsWith(ending)) {
          return true;
        }
      }
    }
    return false;
  }
}
