package newswatch.enrich.candidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
  private final CapitalWords text;

  /** A word that stands by itself. */
  private record Loner(int word, boolean opens) {}

  private final Map<String, List<Loner>> loners = new LinkedHashMap<>();

  CapitalNames(NameTally tally, @Nullable String language) {
    this.tally = tally;
    words = tally.words();
    text = new CapitalWords(words, tally.initials(), language);
  }

  void collect() {
    int from = 0;
    while (from < text.count()) {
      int to = from + 1;
      while (to < text.count() && text.gap(to - 1) != Gap.ENDS) {
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
      if (!text.isCapital(word)) {
        small++;
        onlyLinks = onlyLinks && HEADLINE_LINKS.contains(text.folded(word));
      }
    }
    int length = to - from;
    return (length >= HEADLINE && onlyLinks) || (length >= LIST && small * 5 <= length);
  }

  private void collect(int from, int to) {
    int word = from;
    while (word < to) {
      if (!text.isCapital(word)) {
        word++;
        continue;
      }
      int last = lastOfRun(word, to);
      boolean opens = word == from || text.gap(word - 1) == Gap.OPENS;
      if (!text.isAttached(word, last)) {
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
    if (next >= to || text.gap(last) != Gap.JOINS) {
      return -1;
    }
    if (text.isCapital(next)) {
      return next;
    }
    if (words.endChar(next) - words.startChar(next) > LONGEST_LINK) {
      return -1;
    }
    String folded = text.folded(next);
    boolean office = folded.equals("of") || folded.equals("for");
    int beyond = text.isParticle(folded) ? behindParticles(next, to) : next + 1;
    boolean links =
        text.isParticle(folded)
            || (office && TypeClues.of(text.folded(last)) != null)
            || (folded.equals("and") && isOffice(first, last) && isOfficeEnd(next + 1, to));
    return links && beyond < to && text.gap(beyond - 1) == Gap.JOINS && text.isCapital(beyond)
        ? beyond
        : -1;
  }

  private int behindParticles(int particle, int to) {
    int next = particle + 1;
    boolean another =
        next < to && text.gap(particle) == Gap.JOINS && text.isParticle(text.folded(next));
    return another && !text.isCapital(next) ? next + 1 : next;
  }

  /** Whether the run says what an organisation is for: "Department of Health". */
  private boolean isOffice(int first, int last) {
    for (int word = first; word < last; word++) {
      if (!text.isCapital(word) && text.folded(word).equals("of")) {
        return true;
      }
    }
    return false;
  }

  /** Whether an organisation ends in the run of capitals there: "and Human Services". */
  private boolean isOfficeEnd(int first, int to) {
    int last = first;
    while (last + 1 < to && text.gap(last) == Gap.JOINS && text.isCapital(last + 1)) {
      last++;
    }
    return last < to && TypeClues.of(text.folded(last)) == ActorType.ORGANISATION;
  }

  private void trim(int from, int to, boolean opensSentence) {
    int first = from;
    int last = to;
    boolean opens = opensSentence;
    while (first <= last && isLeading(first, opens)) {
      first++;
      opens = false;
    }
    while (first <= last && text.has(last, WordRole.DATE)) {
      last--;
    }
    if (first > last || last - first >= LONGEST || spoiled(first, last)) {
      return;
    }
    int title = lastTitle(first, last);
    if (title == last) {
      return;
    }
    if (title >= first && TypeClues.of(text.folded(last)) == null) {
      take(title + 1, last, false, true);
    } else if (!isTail(first)) {
      boolean titled = first == from && isTitledBefore(first);
      take(first, last, opens && !titled, titled);
    }
  }

  /** Whether the word only leads to a name. */
  private boolean isLeading(int word, boolean opens) {
    return text.has(word, WordRole.MODIFIER)
        || text.has(word, WordRole.DATE)
        || (opens
            && (text.has(word, WordRole.OPENER) || FRENCH_OPENERS.contains(text.folded(word))));
  }

  private boolean spoiled(int first, int last) {
    for (int word = first; word <= last; word++) {
      if (text.has(word, WordRole.SPOILER)) {
        return true;
      }
    }
    return false;
  }

  private int lastTitle(int first, int last) {
    for (int word = last; word >= first; word--) {
      if (text.isTitle(word)) {
        return word;
      }
    }
    return -1;
  }

  /** Whether the run goes on a name or an office: "Secretary of State John Kerry". */
  private boolean isTail(int first) {
    String before = first < 2 ? "" : text.folded(first - 1);
    if (!before.equals("of") && !before.equals("for")) {
      return false;
    }
    boolean opens =
        first == 2 || text.gap(first - 3) == Gap.ENDS || text.gap(first - 3) == Gap.OPENS;
    return (text.isCapital(first - 2) && !opens) || text.isTitle(first - 2);
  }

  private boolean isTitledBefore(int first) {
    return first > 0 && text.gap(first - 1) == Gap.JOINS && text.isTitle(first - 1);
  }

  private void take(int first, int last, boolean opens, boolean titled) {
    if (first == last) {
      takeOne(first, opens, titled);
    } else if (titled
        && last - first > 1
        && text.isCyrillic(first)
        && !hasPatronymic(first, last)) {
      take(last - 1, last, false, true);
    } else if (text.hasLowerCase(first, last) && isNoThing(last) && isWhole(first, last, titled)) {
      tally.add(first, last, !opens, titled ? titledType(last) : type(first, last));
    }
  }

  /** Without one, what stands between a Russian title and two words of name is its office. */
  private boolean hasPatronymic(int first, int last) {
    for (int word = first; word <= last; word++) {
      if (PATRONYMIC.matcher(text.folded(word)).find()) {
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
    if (prefix || text.folded(first).equals(text.folded(last))) {
      return false;
    }
    boolean office = TypeClues.of(text.folded(last)) == ActorType.ORGANISATION;
    return office ? !followsAnd(first) : titled || !leadsToOffice(last);
  }

  private boolean followsAnd(int first) {
    return first > 1
        && text.folded(first - 1).equals("and")
        && text.isCapital(first - 2)
        && joined(first - 2);
  }

  private boolean leadsToOffice(int last) {
    int beyond = last + 2;
    return beyond < text.count()
        && joined(last)
        && text.folded(last + 1).equals("and")
        && text.isCapital(beyond)
        && isOfficeEnd(beyond, text.count());
  }

  private boolean joined(int word) {
    return text.gap(word) == Gap.JOINS && text.gap(word + 1) == Gap.JOINS;
  }

  private boolean isNoThing(int last) {
    return TypeClues.of(text.folded(last)) != null || !text.has(last, WordRole.NO_END);
  }

  private @Nullable ActorType titledType(int last) {
    ActorType clue = TypeClues.of(text.folded(last));
    return clue == null ? ActorType.PERSON : clue;
  }

  private void takeOne(int word, boolean opens, boolean titled) {
    String folded = text.folded(word);
    if (folded.length() < SHORTEST_LONER - 1
        || !text.hasLowerCase(word, word)
        || text.has(word, WordRole.NOT_ALONE)
        || text.has(word, WordRole.SPOILER)
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

  private @Nullable ActorType type(int first, int last) {
    ActorType byLast = TypeClues.of(text.folded(last));
    if (byLast != null) {
      return byLast;
    }
    for (int word = first + 1; word < last; word++) {
      if (text.folded(word).equals("of")) {
        return TypeClues.of(text.folded(word - 1));
      }
    }
    for (int word = first; word < last; word++) {
      if (text.isCapital(word) && words.end(word) - words.start(word) == 1) {
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
    } else if (places.size() > 1
        && !text.nounsHaveCapitals()
        && folded.length() >= SHORTEST_LONER) {
      takeLoner(places);
    }
  }

  private void takeLoner(List<Loner> places) {
    List<Integer> within =
        places.stream().filter(place -> !place.opens()).map(Loner::word).toList();
    if (within.size() > 1 && !text.occursSmall(within.get(0))) {
      within.forEach(word -> tally.add(word, word, true, null));
    }
  }
}
