package newswatch.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import newswatch.events.Via;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.events.rules.NameVariant;
import org.junit.jupiter.api.Test;

class NameVariantsTest {
  private static List<String> variants(String name, NameVariant... rules) {
    return NameVariants.of(actor(name, List.of(), rules)).stream().map(Alias::name).toList();
  }

  private static Actor actor(String name, List<Alias> aliases, NameVariant... rules) {
    return new Actor("a", name, ActorType.PERSON, null, null, null, List.of(rules), aliases);
  }

  @Test
  void an_actor_who_does_not_ask_gets_none() {
    assertThat(variants("Mohammad Hasan")).isEmpty();
  }

  @Test
  void each_part_is_written_in_each_of_its_ways() {
    assertThat(variants("Hasan Omar", NameVariant.SPELLING))
        .containsExactlyInAnyOrder("Hassan Omar", "Hasan Umar", "Hassan Umar");
  }

  @Test
  void an_ending_is_written_in_its_ways_too() {
    assertThat(variants("Sirajuddin Haqqani", NameVariant.SPELLING))
        .contains("Sirajudin Haqqani", "Siraj ud Din Haqqani", "Sirajuddin Haqani");
  }

  @Test
  void two_parts_are_turned_round() {
    assertThat(variants("Xi Jinping", NameVariant.ORDER)).containsExactly("Jinping Xi");
    assertThat(variants("Amir Khan Muttaqi", NameVariant.ORDER)).isEmpty();
  }

  @Test
  void only_strong_names_of_the_actors_own_are_varied() {
    List<Alias> aliases =
        List.of(
            new Alias("Hasan", AliasStrength.CONTEXTUAL),
            new Alias("HASAN", AliasStrength.ACRONYM),
            new Alias("Mahmoud", AliasStrength.STRONG, List.of(), Via.METONYM));

    assertThat(NameVariants.of(actor("Wang Yi", aliases, NameVariant.SPELLING))).isEmpty();
  }

  @Property
  void names_of_any_kind_have_few_variants_and_none_is_listed(@ForAll String name) {
    if (!name.isBlank()) {
      List<Alias> aliases = List.of(Alias.strong("Mullah " + name + " Mohammad Hasan Ahmad Omar"));
      List<Alias> made =
          NameVariants.of(actor(name, aliases, NameVariant.SPELLING, NameVariant.ORDER));

      assertThat(made).hasSizeLessThanOrEqualTo(4 * NameVariants.MOST).doesNotContainNull();
      assertThat(made).noneMatch(aliases::contains);
    }
  }
}
