package newswatch.enrich.candidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newswatch.enrich.actor.NameWords;
import newswatch.events.rules.ActorType;
import newswatch.matching.Field;
import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;

/**
 * Names in scripts with capitals: runs of capitalised words, with particles between them.
 *
 * <p>A run loses the words that open its sentence, its days and months, and its titles with all
 * before them: "Afghan Foreign Minister Amir Khan Muttaqi". What is left of several words is a
 * name; it is firm where it does not open a sentence, because there the first capital says nothing.
 * A single word is a name behind a title, or where it stands at least twice within sentences and
 * never without its capital. Sentences that are mostly capitals are headlines and say nothing.
 */
final class CapitalNames {
  /**
   * Articles and prepositions; none of them is a name or part of one at the start of a sentence.
   */
  private static final Set<String> FRENCH_OPENERS =
      WordList.of("la le les un une des du au aux en dans par pour sur avec selon ce cette ces");

  /** Words that stay small in a headline with capitals. */
  private static final Set<String> HEADLINE_LINKS =
      WordList.of("a an the of in on at to for and or but by with from as vs is");

  private static final Pattern PATRONYMIC = Pattern.compile("(вич|вна|вича|вичу|вичем|вны|вной)$");
  private static final int LONGEST = 6;
  private static final int SHORTEST_LONER = 4;
  private static final int LONGEST_LINK = 4;
  private static final int HEADLINE = 4;
  private static final int LIST = 12;

  private final NameTally tally;
  private final Words words;

  /** Where nouns have capitals, a word by itself says nothing. */
  private final boolean german;

  private final boolean french;

  private final boolean[] capitals;
  private final Gap[] gaps;
  private final @Nullable String[] folded;
  private final @Nullable Set<WordRole>[] roles;

  /** A word that stands by itself. */
  private record Loner(int word, boolean opens) {}

  private final Map<String, List<Loner>> loners = new LinkedHashMap<>();

  CapitalNames(NameTally tally, @Nullable String language) {
    this.tally = tally;
    words = tally.words();
    german = "de".equals(language);
    french = "fr".equals(language);
    capitals = new boolean[words.count()];
    gaps = new Gap[words.count()];
    folded = new String[words.count()];
    roles = roles(words.count());
    for (int word = 0; word < capitals.length; word++) {
      capitals[word] = isCapital(tally.initials()[word]);
      gaps[word] = Gap.after(words, word);
    }
  }

  private static boolean isCapital(char initial) {
    return (initial < 'a' || initial > 'z')
        && (Character.isUpperCase(initial) || Character.isTitleCase(initial));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Set<WordRole>[] roles(int count) {
    return new Set[count];
  }

  void collect() {
    int from = 0;
    while (from < words.count()) {
      int to = from + 1;
      while (to < words.count() && gaps[to - 1] != Gap.ENDS) {
        to++;
      }
      if (!isHeadline(from, to)) {
        collect(from, to);
      }
      from = to;
    }
    loners.forEach(this::judge);
  }

  /** Whether nearly all that may have a capital has one. */
  private boolean isHeadline(int from, int to) {
    int small = 0;
    boolean onlyLinks = true;
    for (int word = from; word < to; word++) {
      if (!capitals[word]) {
        small++;
        onlyLinks = onlyLinks && HEADLINE_LINKS.contains(folded(word));
      }
    }
    int length = to - from;
    return (length >= HEADLINE && onlyLinks) || (length >= LIST && small * 5 <= length);
  }

  private void collect(int from, int to) {
    int word = from;
    while (word < to) {
      if (!capitals[word]) {
        word++;
        continue;
      }
      int last = lastOfRun(word, to);
      boolean opens = word == from || gaps[word - 1] == Gap.OPENS;
      if (!isAttached(word, last)) {
        trim(word, last, opens);
      }
      word = last + 1;
    }
  }

  private int lastOfRun(int first, int to) {
    int last = first;
    while (true) {
      int next = nextCapital(first, last, to);
      if (next < 0) {
        return last;
      }
      last = next;
    }
  }

  /** The next capital of the run, across a particle or the "of" of a ministry; -1 for none. */
  private int nextCapital(int first, int last, int to) {
    int next = last + 1;
    if (next >= to || gaps[last] != Gap.JOINS) {
      return -1;
    }
    if (capitals[next]) {
      return next;
    }
    if (words.endChar(next) - words.startChar(next) > LONGEST_LINK) {
      return -1;
    }
    String folded = folded(next);
    boolean office = folded.equals("of") || folded.equals("for");
    int beyond = isParticle(folded) ? behindParticles(next, to) : next + 1;
    boolean links =
        isParticle(folded)
            || (office && TypeClues.of(folded(last)) != null)
            || (folded.equals("and") && isOffice(first, last) && isOfficeEnd(next + 1, to));
    return links && beyond < to && gaps[beyond - 1] == Gap.JOINS && capitals[beyond] ? beyond : -1;
  }

  private int behindParticles(int particle, int to) {
    int next = particle + 1;
    boolean another = next < to && gaps[particle] == Gap.JOINS && isParticle(folded(next));
    return another && !capitals[next] ? next + 1 : next;
  }

  /** German articles are particles only of other languages' names. */
  private boolean isParticle(String folded) {
    boolean article = german && (folded.equals("der") || folded.equals("den"));
    return (NameWords.PARTICLES.contains(folded) && !article) || folded.equals("d");
  }

  /** Whether the run says what an organisation is for: "Department of Health". */
  private boolean isOffice(int first, int last) {
    for (int word = first; word < last; word++) {
      if (!capitals[word] && folded(word).equals("of")) {
        return true;
      }
    }
    return false;
  }

  /** Whether an organisation ends in the run of capitals there: "and Human Services". */
  private boolean isOfficeEnd(int first, int to) {
    int last = first;
    while (last + 1 < to && gaps[last] == Gap.JOINS && capitals[last + 1]) {
      last++;
    }
    return last < to && TypeClues.of(folded(last)) == ActorType.ORGANISATION;
  }

  /** Whether a hyphen ties the run to a word without a capital: "anti-Trump", "Saudi-led". */
  private boolean isAttached(int first, int last) {
    String text = words.text();
    int before = words.startChar(first) - 1;
    int after = words.endChar(last);
    return (before > 0 && text.charAt(before) == '-' && Character.isLetter(text.charAt(before - 1)))
        || (after + 1 < text.length()
            && text.charAt(after) == '-'
            && Character.isLetterOrDigit(text.charAt(after + 1)));
  }

  private void trim(int from, int to, boolean opensSentence) {
    int first = from;
    int last = to;
    boolean opens = opensSentence;
    while (first <= last && isLeading(first, opens)) {
      first++;
      opens = false;
    }
    while (first <= last && has(last, WordRole.DATE)) {
      last--;
    }
    if (first > last || last - first >= LONGEST || spoiled(first, last)) {
      return;
    }
    int title = lastTitle(first, last);
    if (title == last) {
      return;
    }
    if (title >= first && TypeClues.of(folded(last)) == null) {
      take(title + 1, last, false, true);
    } else if (!isTail(first)) {
      boolean titled = first == from && isTitledBefore(first);
      take(first, last, opens && !titled, titled);
    }
  }

  /** Whether the word only leads to a name. */
  private boolean isLeading(int word, boolean opens) {
    return has(word, WordRole.MODIFIER)
        || has(word, WordRole.DATE)
        || (opens && (has(word, WordRole.OPENER) || FRENCH_OPENERS.contains(folded(word))));
  }

  private boolean spoiled(int first, int last) {
    for (int word = first; word <= last; word++) {
      if (has(word, WordRole.SPOILER)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTitle(int word) {
    return has(word, WordRole.TITLE)
        || (german && TitleWords.isGermanCompound(folded(word)))
        || (french && folded(word).equals("m"));
  }

  private int lastTitle(int first, int last) {
    for (int word = last; word >= first; word--) {
      if (isTitle(word)) {
        return word;
      }
    }
    return -1;
  }

  /** Whether the run goes on a name or an office: "Secretary of State John Kerry". */
  private boolean isTail(int first) {
    String before = first < 2 ? "" : folded(first - 1);
    if (!before.equals("of") && !before.equals("for")) {
      return false;
    }
    boolean opens = first == 2 || gaps[first - 3] == Gap.ENDS || gaps[first - 3] == Gap.OPENS;
    return (capitals[first - 2] && !opens) || isTitle(first - 2);
  }

  private boolean isTitledBefore(int first) {
    return first > 0 && gaps[first - 1] == Gap.JOINS && isTitle(first - 1);
  }

  private void take(int first, int last, boolean opens, boolean titled) {
    if (first == last) {
      takeOne(first, opens, titled);
    } else if (titled && last - first > 1 && isCyrillic(first) && !hasPatronymic(first, last)) {
      take(last - 1, last, false, true);
    } else if (hasLowerCase(first, last) && isNoThing(last) && isWhole(first, last, titled)) {
      tally.add(first, last, !opens, titled ? titledType(last) : type(first, last));
    }
  }

  private boolean isCyrillic(int word) {
    char first = words.text().charAt(words.startChar(word));
    return first >= '\u0400' && first <= '\u04FF';
  }

  /** Without one, what stands between a Russian title and two words of name is its office. */
  private boolean hasPatronymic(int first, int last) {
    for (int word = first; word <= last; word++) {
      if (PATRONYMIC.matcher(folded(word)).find()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is no prefix as in "R-Utah", no echo, and no half of "Energy and Commerce Panel".
   */
  private boolean isWhole(int first, int last, boolean titled) {
    boolean prefix =
        words.end(first) - words.start(first) == 1
            && words.start(first + 1) == words.end(first) + 1
            && words.text().charAt(words.endChar(first)) == '-';
    if (prefix || folded(first).equals(folded(last))) {
      return false;
    }
    boolean office = TypeClues.of(folded(last)) == ActorType.ORGANISATION;
    return office ? !followsAnd(first) : titled || !leadsToOffice(last);
  }

  private boolean followsAnd(int first) {
    return first > 1 && folded(first - 1).equals("and") && capitals[first - 2] && joined(first - 2);
  }

  private boolean leadsToOffice(int last) {
    int beyond = last + 2;
    return beyond < words.count()
        && joined(last)
        && folded(last + 1).equals("and")
        && capitals[beyond]
        && isOfficeEnd(beyond, words.count());
  }

  private boolean joined(int word) {
    return gaps[word] == Gap.JOINS && gaps[word + 1] == Gap.JOINS;
  }

  private boolean isNoThing(int last) {
    return TypeClues.of(folded(last)) != null || !has(last, WordRole.NO_END);
  }

  private @Nullable ActorType titledType(int last) {
    ActorType clue = TypeClues.of(folded(last));
    return clue == null ? ActorType.PERSON : clue;
  }

  private void takeOne(int word, boolean opens, boolean titled) {
    String folded = folded(word);
    if (folded.length() < SHORTEST_LONER - 1
        || !hasLowerCase(word, word)
        || has(word, WordRole.NOT_ALONE)
        || has(word, WordRole.SPOILER)
        || CommonCapitals.hasCommonEnding(folded)
        || TypeClues.of(folded) != null) {
      return;
    }
    if (titled) {
      tally.add(word, word, true, ActorType.PERSON);
    } else {
      loners.computeIfAbsent(folded, none -> new ArrayList<>()).add(new Loner(word, opens));
    }
  }

  /** Whether there is a small letter: else it is an acronym or a line in capitals. */
  private boolean hasLowerCase(int first, int last) {
    for (int word = first; word <= last; word++) {
      int start = words.startChar(word);
      if (words.endChar(word) - start > 1
          && Character.isLowerCase(words.text().charAt(words.endChar(word) - 1))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable ActorType type(int first, int last) {
    ActorType byLast = TypeClues.of(folded(last));
    if (byLast != null) {
      return byLast;
    }
    for (int word = first + 1; word < last; word++) {
      if (folded(word).equals("of")) {
        return TypeClues.of(folded(word - 1));
      }
    }
    for (int word = first; word < last; word++) {
      if (capitals[word] && words.end(word) - words.start(word) == 1) {
        return ActorType.PERSON;
      }
    }
    return null;
  }

  /** A word by itself belongs to a longer name that has it, or must prove that it is a name. */
  private void judge(String folded, List<Loner> places) {
    String longer = tally.longerName(folded);
    if (longer != null || tally.has(folded)) {
      for (Loner place : places) {
        if (!tally.isActor(place.word())) {
          tally.mention(
              longer == null ? folded : longer,
              NameTally.span(Field.TEXT, words, place.word(), place.word()));
        }
      }
    } else if (places.size() > 1 && !german && folded.length() >= SHORTEST_LONER) {
      takeLoner(places);
    }
  }

  private void takeLoner(List<Loner> places) {
    List<Integer> within =
        places.stream().filter(place -> !place.opens()).map(Loner::word).toList();
    if (within.size() > 1 && !occursSmall(within.get(0))) {
      within.forEach(word -> tally.add(word, word, true, null));
    }
  }

  private boolean occursSmall(int word) {
    String text = words.text();
    char[] initials = tally.initials();
    char small = Character.toLowerCase(initials[word]);
    int start = words.startChar(word);
    int length = words.endChar(word) - start;
    for (int other = 0; other < initials.length; other++) {
      if (initials[other] == small
          && words.endChar(other) - words.startChar(other) == length
          && text.regionMatches(true, words.startChar(other), text, start, length)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(int word, WordRole role) {
    Set<WordRole> known = roles[word];
    if (known == null) {
      known = WordRole.of(folded(word));
      roles[word] = known;
    }
    return known.contains(role);
  }

  private String folded(int word) {
    String known = folded[word];
    if (known == null) {
      known = words.folded(word);
      folded[word] = known;
    }
    return known;
  }
}
