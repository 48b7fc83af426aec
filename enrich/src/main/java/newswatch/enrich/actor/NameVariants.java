package newswatch.enrich.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.events.Via;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.events.rules.NameVariant;

/**
 * Names that rules generate from the listed strong ones of an actor who asks for them.
 *
 * <p>{@link NameVariant#SPELLING} knows sets of parts that are one name written differently
 * (Mohammad, Muhammad), and endings of which the same is true (Sirajuddin, Sirajudin, Siraj
 * ud-Din). {@link NameVariant#ORDER} turns names of two words round (Yi Wang). A general likeness
 * of sound was rejected: it would make Wang Yi of Wang Yu.
 */
final class NameVariants {
  /** The most names made of one, because parts multiply; those with few changes come first. */
  static final int MOST = 24;

  /** Each line is one part of names in its spellings, folded. */
  private static final List<Set<String>> SPELLINGS =
      lines(
          """
          mohammad muhammad mohammed mohamed mohamad muhammed
          hasan hassan
          hussein hussain husain husayn hossein hosein
          ahmad ahmed
          mahmud mahmood mahmoud
          yusuf yousuf yousef yusof yousaf
          yaqub yaqoob yaqoub yakub yakoob
          omar umar
          usman osman uthman othman
          ibrahim ebrahim
          ismail esmail ismael
          khalil khaleel
          latif lateef
          rahim raheem
          karim kareem
          salim saleem
          rashid rasheed
          nasir naseer nasser
          fazal fazl fazil
          sayed sayyid syed sayyed seyyed
          sher shir
          mullah mulla molla mollah
          mawlawi mawlavi maulvi maulavi moulvi molavi mowlawi maulawi
          haqqani haqani
          akhund akhond akhoond
          akhundzada akhondzada akhunzada
          taliban taleban
          uyghur uighur uygur uigur
          uyghurs uighurs uygurs uigurs
          abdul abdol
          qadir qader kadir
          ghani gani
          quddus qudus
          wali vali
          hekmatyar hikmatyar
          muttaqi mutaqi motaqi mottaqi
          """);

  /** Endings of one meaning; a space parts words. */
  private static final List<List<String>> ENDINGS =
      List.of(
          List.of("uddin", "udin", "oddin", "eddin", "uddeen", " ud din", " al din"),
          List.of("ullah", "ollah", "ulla", " ullah"),
          List.of("zai", "zay", "zoi"));

  private static final int SHORTEST_STEM = 3;

  private NameVariants() {}

  /** The actor's generated names, none of which it lists itself; each says that it is a variant. */
  static List<Alias> of(Actor actor) {
    Set<String> made = new LinkedHashSet<>();
    if (!actor.variants().isEmpty()) {
      List<String> listed = new ArrayList<>(List.of(actor.name()));
      actor.aliases().stream()
          .filter(alias -> alias.strength() == AliasStrength.STRONG && alias.via() == null)
          .forEach(alias -> listed.add(alias.name()));
      listed.forEach(name -> made.addAll(of(name, actor.variants())));
      listed.forEach(made::remove);
    }
    return made.stream()
        .map(name -> new Alias(name, AliasStrength.STRONG, List.of(), Via.VARIANT))
        .toList();
  }

  private static Set<String> of(String name, Collection<NameVariant> rules) {
    List<String> parts = List.of(name.strip().split("\\s+"));
    Set<String> names = new LinkedHashSet<>(List.of(name));
    if (rules.contains(NameVariant.SPELLING)) {
      names = spellings(parts);
    }
    if (rules.contains(NameVariant.ORDER) && parts.size() == 2) {
      for (String made : List.copyOf(names)) {
        int space = made.indexOf(' ');
        if (space == made.lastIndexOf(' ') && space > 0) {
          names.add(made.substring(space + 1) + " " + made.substring(0, space));
        }
      }
    }
    return names;
  }

  /** The name itself, then its spellings, those with the fewest changed parts first. */
  private static Set<String> spellings(List<String> parts) {
    List<Spelling> names = new ArrayList<>(List.of(new Spelling("", 0)));
    for (String part : parts) {
      List<Spelling> longer = new ArrayList<>();
      List<String> spellings = spellings(part);
      for (Spelling name : names) {
        for (int i = 0; i < spellings.size(); i++) {
          longer.add(name.with(spellings.get(i), i > 0));
        }
      }
      longer.sort(Comparator.comparingInt(Spelling::changes));
      names = longer.subList(0, Math.min(MOST, longer.size()));
    }
    Set<String> spelled = new LinkedHashSet<>();
    names.forEach(name -> spelled.add(name.text()));
    return spelled;
  }

  private record Spelling(String text, int changes) {
    Spelling with(String part, boolean changed) {
      return new Spelling(text.isEmpty() ? part : text + " " + part, changes + (changed ? 1 : 0));
    }
  }

  /** The part as it is first, then its other spellings. */
  private static List<String> spellings(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>(List.of(part));
    for (Set<String> same : SPELLINGS) {
      if (same.contains(lower)) {
        same.stream().filter(s -> !s.equals(lower)).forEach(s -> found.add(inCaseOf(part, s)));
        return found;
      }
    }
    for (List<String> endings : ENDINGS) {
      for (String ending : endings) {
        if (lower.endsWith(ending) && lower.length() - ending.length() >= SHORTEST_STEM) {
          String stem = part.substring(0, part.length() - ending.length());
          endings.stream()
              .filter(e -> !e.equals(ending))
              .forEach(e -> found.add(stem + capital(e)));
          return found;
        }
      }
    }
    return found;
  }

  /** The last word of an ending that has several is written with a capital: Siraj ud Din. */
  private static String capital(String ending) {
    int word = ending.lastIndexOf(' ') + 1;
    return word == 0
        ? ending
        : ending.substring(0, word)
            + Character.toUpperCase(ending.charAt(word))
            + ending.substring(word + 1);
  }

  private static String inCaseOf(String part, String spelling) {
    return Character.isUpperCase(part.codePointAt(0))
        ? Character.toUpperCase(spelling.charAt(0)) + spelling.substring(1)
        : spelling;
  }

  private static List<Set<String>> lines(String table) {
    return table
        .lines()
        .map(line -> (Set<String>) new LinkedHashSet<>(List.of(line.strip().split(" "))))
        .toList();
  }
}
