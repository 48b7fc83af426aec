package newswatch.enrich.actor;

import static newswatch.enrich.Rules.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import newswatch.events.ActorTag;
import newswatch.events.Evidence;
import newswatch.events.Via;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.events.rules.NameVariant;
import newswatch.matching.MatchDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionFinderTest {
  private static final Actor WANG_YI = actor("wang-yi", "Wang Yi", "王毅", "وانگ یی", "~Wang");
  private static final Actor WANG_YU = actor("wang-yu", "Wang Yu", "~Wang");
  private static final Actor SIRAJUDDIN =
      actor("sirajuddin", "Sirajuddin Haqqani", "~Sirajuddin", "~Haqqani");
  private static final Actor NETWORK = actor("network", "Haqqani Network");
  private static final Actor AKHUND =
      actor("akhund", "Muhammad Hassan Akhund", "~Hassan", "~Akhund");
  private static final Actor CHINA = actor("china", "China", "Chinese");
  private static final Actor KABUL = actor("kabul", "Kabul");
  private static final Actor BEIJING =
      new Actor("beijing", "Beijing", ActorType.PLACE, null, null, "china", List.of(), List.of());
  private static final Actor MCC =
      actor("mcc", "China Metallurgical Group", "=MCC", "~Metallurgical Group of Kabul");

  /** Mentions as "id:exact", title first. */
  private static List<String> mentions(String title, String text, Actor... actors) {
    List<String> found = new ArrayList<>();
    for (ActorTag tag : tags(title, text, actors)) {
      for (Evidence mention : tag.mentions()) {
        found.add(tag.id() + ":" + mention.exact());
      }
    }
    return found;
  }

  private static List<ActorTag> tags(String title, String text, Actor... actors) {
    return new MentionFinder(ActorNames.of(List.of(actors)))
        .find(MatchDocument.builder(title, text).build());
  }

  private static List<String> mentions(String text, Actor... actors) {
    return mentions("", text, actors);
  }

  @Test
  void actors_come_by_first_mention_with_the_title_first() {
    assertThat(tags("China", "Kabul met Wang Yi of China.", CHINA, KABUL, WANG_YI))
        .extracting(ActorTag::id)
        .containsExactly("china", "kabul", "wang-yi");
  }

  @Test
  void the_longest_name_wins() {
    assertThat(mentions("The Haqqani Network and Sirajuddin Haqqani", SIRAJUDDIN, NETWORK))
        .containsExactly("network:Haqqani Network", "sirajuddin:Sirajuddin Haqqani");
  }

  @Test
  void of_overlapping_names_the_longer_wins_even_if_it_begins_later() {
    Actor bank = actor("bank", "Bank of China");
    Actor fund = actor("fund", "China Development Fund Limited");

    assertThat(mentions("the Bank of China Development Fund Limited", bank, fund))
        .containsExactly("fund:China Development Fund Limited");
  }

  @Test
  void of_overlapping_names_of_one_length_the_first_wins() {
    Actor left = actor("z", "Red Blue");
    Actor right = actor("a", "Blue Green");

    assertThat(mentions("red blue green", left, right)).containsExactly("z:red blue");
  }

  @Test
  void a_strong_name_is_found_inside_a_longer_unknown_one() {
    assertThat(mentions("The Greater China Fund", CHINA)).containsExactly("china:China");
  }

  @Test
  void a_name_of_one_word_needs_its_capital() {
    assertThat(mentions("fine china, and China", CHINA)).containsExactly("china:China");
  }

  @Test
  void a_name_of_several_words_is_found_in_any_case() {
    assertThat(mentions("WANG YI, wang yi", WANG_YI))
        .containsExactly("wang-yi:WANG YI", "wang-yi:wang yi");
  }

  @Test
  void names_are_found_in_scripts_without_case_or_spaces() {
    assertThat(mentions("中国外长王毅访问；وانگ یی در کابل", WANG_YI))
        .containsExactly("wang-yi:王毅", "wang-yi:وانگ یی");
  }

  @Test
  void an_acronym_needs_its_exact_case() {
    Actor states = actor("us", "United States", "=US");

    assertThat(mentions("told us that the U.S. and US's Mcc", states, MCC))
        .containsExactly("us:U.S", "us:US");
  }

  @Test
  void an_acronym_wins_over_a_strong_name_of_the_same_words() {
    Actor group = actor("z-group", "Islamic State", "=ISIS");
    Actor goddess = actor("a-goddess", "Isis");

    assertThat(mentions("ISIS and Isis", group, goddess))
        .containsExactly("z-group:ISIS", "a-goddess:Isis");
  }

  @Test
  void of_two_actors_with_one_strong_name_the_first_by_id_has_it() {
    assertThat(mentions("Springfield", actor("b", "Springfield"), actor("a", "Springfield")))
        .containsExactly("a:Springfield");
  }

  @Test
  void a_contextual_name_counts_only_beside_a_certain_one() {
    assertThat(mentions("Wang spoke.", WANG_YI)).isEmpty();
    assertThat(mentions("Wang spoke", "It was Wang Yi.", WANG_YI))
        .containsExactly("wang-yi:Wang", "wang-yi:Wang Yi");
    assertThat(mentions("MCC, the Metallurgical Group of Kabul", MCC, KABUL))
        .containsExactly("mcc:MCC", "mcc:Metallurgical Group of Kabul");
  }

  @Test
  void a_longer_contextual_name_of_an_absent_actor_hides_nothing() {
    assertThat(mentions("the Metallurgical Group of Kabul", MCC, KABUL))
        .containsExactly("kabul:Kabul");
  }

  @Test
  void a_shared_contextual_name_means_who_was_mentioned_last() {
    assertThat(mentions("Wang Yu came. Wang spoke. Wang Yi came. Wang spoke.", WANG_YI, WANG_YU))
        .containsExactly("wang-yu:Wang Yu", "wang-yu:Wang", "wang-yi:Wang Yi", "wang-yi:Wang");
  }

  @Test
  void a_shared_contextual_name_before_all_others_means_who_comes_first_after_it() {
    assertThat(mentions("Wang speaks", "Wang Yu came. Wang Yi came.", WANG_YI, WANG_YU))
        .containsExactly("wang-yu:Wang", "wang-yu:Wang Yu", "wang-yi:Wang Yi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wang also saw Mullah Baradar.",
        "Minister Wang spoke.",
        "He met Foreign Minister Wang.",
        "When Wang came, it rained.",
        "They met Wang on Monday.",
        "They met Wang Monday.",
        "On Monday Wang came.",
        "He told Wang China agreed.",
        "Chinese Wang came.",
        "Wang’s office said",
        "Wang's Office said",
        "the office of Wang. Ministers agreed",
        "the office of Wang, Ministers",
        "Mr. Wang said",
        "the Wang-China talks",
        "a visit by Wang\n\nMinistry statement",
        "“Wang” Ministry"
      })
  void a_contextual_name_is_a_mention_in(String text) {
    assertThat(mentions("Wang Yi", text, WANG_YI, CHINA)).contains("wang-yi:Wang");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wang Wenbin spoke.",
        "Spokesman Wang Wenbin said",
        "Li Wang spoke.",
        "Wang-Li spoke.",
        "They met J. Wang.",
        "They met Wang J. Smith.",
        "Wang\nWenbin",
        "the wang is small",
        "Wang bin Ali came",
        "Khalid bin Wang came",
        "Muhammad al-Wang came",
        "O’Wang came"
      })
  void a_contextual_name_is_no_mention_in(String text) {
    assertThat(mentions("Wang Yi", text, WANG_YI, CHINA)).doesNotContain("wang-yi:Wang");
  }

  @Test
  void a_relative_is_not_the_actor() {
    assertThat(
            mentions(
                "Sirajuddin Haqqani",
                "Anas Haqqani said so. Sirajuddin’s office did not. Haqqani agreed.",
                SIRAJUDDIN))
        .containsExactly(
            "sirajuddin:Sirajuddin Haqqani", "sirajuddin:Sirajuddin", "sirajuddin:Haqqani");
  }

  @Test
  void two_contextual_names_of_one_actor_may_stand_together() {
    assertThat(mentions("Muhammad Hassan Akhund; Mullah Hassan Akhund said", AKHUND))
        .containsExactly("akhund:Muhammad Hassan Akhund", "akhund:Hassan", "akhund:Akhund");
    assertThat(mentions("Muhammad Hassan Akhund; Hassan Akhund Zada said", AKHUND))
        .containsExactly("akhund:Muhammad Hassan Akhund");
  }

  @Test
  void a_contextual_name_whose_only_support_is_part_of_a_longer_one_does_not_count() {
    Actor embassy = actor("embassy", "Chinese Embassy", "~Embassy of Kabul Town");
    Actor town = actor("town", "Kabul Town", "~Town");

    assertThat(mentions("Chinese Embassy, Embassy of Kabul Town. the Town", embassy, town))
        .containsExactly("embassy:Chinese Embassy", "embassy:Embassy of Kabul Town");
  }

  @Test
  void an_actor_has_at_most_so_many_mentions() {
    List<ActorTag> tags = tags("", "China ".repeat(MentionFinder.MOST_MENTIONS + 7), CHINA);

    assertThat(tags.get(0).mentions()).hasSize(MentionFinder.MOST_MENTIONS);
  }

  @Test
  void offsets_count_code_points() {
    assertThat(tags("😀 Wang Yi", "", WANG_YI).get(0).mentions())
        .containsExactly(new Evidence("title", 2, 9, "Wang Yi"));
  }

  private static Actor surname(String id, String name, String surname, String... context) {
    var alias = new Alias(surname, AliasStrength.CONTEXTUAL, List.of(context), null);
    return new Actor(id, name, ActorType.PERSON, List.of(alias));
  }

  @Test
  void a_contextual_name_counts_in_its_context_without_the_full_name() {
    Actor wang = surname("wang-yi", "Wang Yi", "Wang", "\"foreign minister\"", "外长");

    assertThat(mentions("Foreign Minister Wang spoke. Wang left.", wang))
        .containsExactly("wang-yi:Wang", "wang-yi:Wang");
    assertThat(mentions("Wang spoke at the shop.", wang)).isEmpty();
  }

  @Test
  void a_strong_name_with_a_context_counts_nowhere_else() {
    var turkish = new Alias("Çin", AliasStrength.STRONG, List.of("lang:tr"), null);
    Actor china = new Actor("china", "China", ActorType.STATE, List.of(turkish));
    MatchDocument.Builder document = MatchDocument.builder("", "Cin Bakanı");

    assertThat(new MentionFinder(ActorNames.of(List.of(china))).find(document.build())).isEmpty();
    assertThat(
            new MentionFinder(ActorNames.of(List.of(china))).find(document.language("tr").build()))
        .hasSize(1);
  }

  @Test
  void a_context_does_not_make_a_longer_name_a_mention() {
    Actor wang = surname("wang-yi", "Wang Yi", "Wang", "minister");

    assertThat(mentions("The minister and Wang Wenbin spoke.", wang)).isEmpty();
  }

  @Test
  void a_name_that_two_actors_share_means_nobody_where_only_contexts_speak_for_them() {
    Actor minister = surname("wang-yi", "Wang Yi", "Wang", "beijing");
    Actor envoy = surname("wang-yu", "Wang Yu", "Wang", "kabul");

    assertThat(mentions("Wang flew from Beijing.", minister, envoy))
        .containsExactly("wang-yi:Wang");
    assertThat(mentions("Wang flew from Beijing to Kabul.", minister, envoy)).isEmpty();
    assertThat(mentions("Wang flew from Beijing to Kabul. Wang Yu slept.", minister, envoy))
        .containsExactly("wang-yu:Wang", "wang-yu:Wang Yu");
  }

  @Test
  void a_demonym_says_that_it_is_none_of_the_names_of_the_state() {
    var chinese = new Alias("Chinese", AliasStrength.STRONG, List.of(), Via.METONYM);
    Actor china = new Actor("china", "China", ActorType.STATE, List.of(chinese));

    assertThat(tags("", "Chinese firms from China", china).get(0).mentions())
        .extracting(Evidence::exact, Evidence::via)
        .containsExactly(tuple("Chinese", Via.METONYM), tuple("China", null));
  }

  @Test
  void a_capital_that_stands_for_a_government_mentions_its_state_too() {
    Actor china = new Actor("china", "China", ActorType.STATE, List.of());

    assertThat(tags("", "Beijing has urged calm. He flew to Beijing.", BEIJING, china))
        .flatExtracting(ActorTag::mentions)
        .extracting(Evidence::start, Evidence::via)
        .containsExactly(tuple(0, Via.METONYM), tuple(35, null), tuple(0, Via.METONYM));
    assertThat(tags("", "Beijing has urged calm.", BEIJING))
        .extracting(ActorTag::id)
        .containsExactly("beijing");
  }

  @Test
  void a_generated_spelling_is_found_and_says_that_it_was_generated() {
    Actor omar =
        new Actor(
            "omar",
            "Mohammad Omar",
            ActorType.PERSON,
            null,
            null,
            null,
            List.of(NameVariant.SPELLING),
            List.of());

    assertThat(tags("", "Muhammad Umar and Mohammad Omar", omar).get(0).mentions())
        .extracting(Evidence::exact, Evidence::via)
        .containsExactly(tuple("Muhammad Umar", Via.VARIANT), tuple("Mohammad Omar", null));
  }

  @Test
  void a_spelling_that_somebody_has_listed_is_not_generated_for_others() {
    Actor hasan =
        new Actor(
            "hasan",
            "Hasan Noori",
            ActorType.PERSON,
            null,
            null,
            null,
            List.of(NameVariant.SPELLING),
            List.of());
    Actor hassan = actor("hassan", "Hassan Noori");

    assertThat(mentions("Hassan Noori", hasan, hassan)).containsExactly("hassan:Hassan Noori");
  }
}
