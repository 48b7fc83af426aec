package newswatch.enrich.candidate;

import java.util.Set;
import newswatch.enrich.actor.WordList;

/**
 * Capitalised words that are no actor's name, or not by themselves: what surrounds articles on web
 * pages, peoples and languages, faiths, feasts, dates, amounts, laws and events.
 */
final class CommonCapitals {
  static final Set<String> ANYWHERE =
      WordList.of(
          """
          read more click here share photo photos image images video videos related continue sign
          subscribe follow advertisement story copyright reserved updated update watch listen
          published posted comments comment login register newsletter email getty file caption
          screenshot via courtesy breaking exclusive live newsletters gmt utc est edt pdt
          mail seite gespräch interview coupe ballon questions oyunları
          happy merry dear thank thanks please yes no ok hello
          jan feb sept oct nov dec
          millionen milliarden prozent euro dollar jahre jahr haft menschen uhr ende anfang mitte
          meter kilometer tage stunden kinder frauen jedes jeder guerre weltkrieg
          januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag
          freitag samstag sonntag
          ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
          pazartesi salı çarşamba perşembe cuma cumartesi pazar
          отечественной войны война лет года
          """);

  static final Set<String> PEOPLES =
      WordList.of(
          """
          american americans british english french german germans russian russians chinese
          japanese korean koreans indian indians pakistani pakistanis afghan afghans iranian
          iranians iraqi iraqis syrian syrians turkish turks israeli israelis palestinian
          palestinians saudi saudis arab arabs african africans european europeans asian asians
          latino latinos hispanic hispanics mexican mexicans canadian canadians australian
          australians italian italians spanish greek greeks dutch swiss swedish danish polish
          ukrainian ukrainians egyptian egyptians nigerian nigerians kenyan kenyans somali somalis
          kurdish kurds jew jews jewish muslim muslims christian christians catholic catholics
          protestant protestants islamic hindu hindus buddhist buddhists sunni
          shia shiite shiites sikh sikhs mormon mormons republican republicans democrat
          democrats democratic gop conservatives labour liberals communist communists
          socialist nazi nazis
          """);

  static final Set<String> ALONE =
      WordList.of(
          """
          islam christianity god allah bible quran koran gospel christmas
          easter ramadan thanksgiving halloween hanukkah passover diwali internet web earth sun moon
          congress senate parliament house court supreme conservative liberal
          constitution medicare medicaid obamacare brexit north south east west
          northern southern eastern western central black white states state federal government army
          navy police university college school church street road avenue city county district
          mr mrs ms miss sir lady lord president minister king queen dr i olympic
          olympics dollar euro pound yen yuan rupee bitcoin covid
          coronavirus ebola zika spring summer autumn fall winter jr sr ii iii iv
          nations coupe ligue république état président dünya türk türkiye meclis
          calif mass conn ill ariz okla tenn wash minn mich fla nev colo wis healthcare scouting
          order times media news office department ministry committee act bill law world europe
          """);

  /** What laws, events, times and things are called that are written like names. */
  static final Set<String> THINGS =
      WordList.of(
          """
          act amendment bill law laws code treaty accord accords agreement pact deal plan policy
          declaration resolution convention conference summit election elections day days week
          month year years night morning eve season war wars revolution era age century prize
          award awards cup games championship championships tournament festival festivals series
          story stories report reports review test program programme project disease virus
          syndrome control prevention security rights freedom affairs debate show episode
          pacs act arrivals action enforcement crisis crash pandemic hour hours time times oscars
          edition standard standards terms conditions cookies link links page site website
          style arts sports politics business opinion health science technology entertainment
          """);

  private CommonCapitals() {}

  /** Whether the word is a people's name or the like by its ending. */
  static boolean hasCommonEnding(String folded) {
    return folded.endsWith("ese")
        || folded.endsWith("ish")
        || folded.endsWith("ian")
        || folded.endsWith("ians")
        || folded.endsWith("ist")
        || folded.endsWith("ists");
  }
}
