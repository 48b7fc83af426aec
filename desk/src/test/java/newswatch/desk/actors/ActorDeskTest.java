package newswatch.desk.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.desk.actors.ActorDecision.Accepted;
import newswatch.desk.actors.ActorDecision.Dismissed;
import newswatch.desk.actors.ActorDecision.Refusal;
import newswatch.desk.actors.ActorDecision.Refused;
import newswatch.desk.actors.ActorDecision.Removed;
import newswatch.desk.actors.ActorDecision.Restored;
import newswatch.events.Candidate;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorDeskTest {
  private static final Acceptance AS_IT_IS = new Acceptance(null, null, List.of());

  private final ActorsInMemory log = new ActorsInMemory();
  private final ActorDesk desk = new ActorDesk(log);

  @Test
  void candidates_are_listed_by_documents_without_those_listed_or_dismissed_meanwhile() {
    propose("Rahim Stanekzai", null, 3);
    propose("Jawad Popal", null, 9);
    propose("Hamida Noori", null, 5);
    propose("Logar Copper", null, 4);
    list(new Actor("hn", "H. Noori", ActorType.PERSON, List.of(Alias.strong("HAMIDA-NOORI"))));
    desk.dismiss("Logar Copper");

    assertThat(desk.candidates())
        .extracting(Candidate::name)
        .containsExactly("Jawad Popal", "Rahim Stanekzai");
  }

  @Test
  void an_accepted_candidate_is_an_actor_and_no_candidate() {
    propose("José Muñoz", ActorType.PERSON, 3);
    Actor actor = new Actor("jose-munoz", "José Muñoz", ActorType.PERSON, List.of());

    assertThat(desk.accept("jose munoz", AS_IT_IS)).isEqualTo(new Accepted(actor));
    assertThat(desk.actor("jose-munoz")).contains(actor);
    assertThat(log.candidates()).isEmpty();
    assertThat(refusal(desk.accept("José Muñoz", AS_IT_IS))).isEqualTo(Refusal.EXISTS);
  }

  @Test
  void id_type_and_aliases_may_be_given() {
    propose("Logar Copper", ActorType.PLACE, 3);
    List<Alias> aliases = List.of(Alias.strong("Copper of Logar"));

    assertThat(desk.accept("Logar Copper", new Acceptance("lc", ActorType.COMPANY, aliases)))
        .isEqualTo(new Accepted(new Actor("lc", "Logar Copper", ActorType.COMPANY, aliases)));
  }

  @Test
  void what_cannot_be_told_or_is_taken_is_refused_and_changes_nothing() {
    propose("Logar Copper", null, 3);
    propose("孙立", ActorType.PERSON, 3);
    list(new Actor("logar-copper", "Other", ActorType.COMPANY, List.of()));
    Acceptance company = new Acceptance(null, ActorType.COMPANY, List.of());

    assertThat(refusal(desk.accept("Logar Copper", AS_IT_IS))).isEqualTo(Refusal.BAD_ACTOR);
    assertThat(refusal(desk.accept("Logar Copper", company))).isEqualTo(Refusal.EXISTS);
    assertThat(
            refusal(
                desk.accept(
                    "Logar Copper",
                    new Acceptance("lc", ActorType.COMPANY, List.of(Alias.strong("OTHER"))))))
        .isEqualTo(Refusal.EXISTS);
    assertThat(refusal(desk.accept("孙立", AS_IT_IS)))
        .as("no id can be made of it")
        .isEqualTo(Refusal.BAD_ACTOR);
    assertThat(refusal(desk.accept("Nobody", AS_IT_IS))).isEqualTo(Refusal.UNKNOWN);
    assertThat(refusal(desk.dismiss("Nobody"))).isEqualTo(Refusal.UNKNOWN);
    assertThat(desk.actors()).hasSize(1);
    assertThat(desk.candidates()).hasSize(2);
  }

  @Test
  void a_dismissed_candidate_stays_away_when_it_is_proposed_again() {
    propose("Rahim Stanekzai", null, 3);
    assertThat(desk.dismiss("rahim stanekzai")).isEqualTo(new Dismissed("Rahim Stanekzai"));
    propose("Rahim Stanekzai", null, 4);
    assertThat(desk.candidates()).isEmpty();
  }

  @Test
  void a_dismissal_can_be_taken_back_once() {
    propose("Rahim Stanekzai", null, 3);
    desk.dismiss("Rahim Stanekzai");
    assertThat(desk.restore("RAHIM STANEKZAI")).isEqualTo(new Restored("Rahim Stanekzai"));
    propose("Rahim Stanekzai", null, 4);
    assertThat(desk.candidates()).hasSize(1);
    assertThat(refusal(desk.restore("Rahim Stanekzai"))).isEqualTo(Refusal.UNKNOWN);
  }

  @Test
  void an_actor_is_removed_once() {
    list(new Actor("a", "A", ActorType.STATE, List.of()));
    assertThat(desk.remove("a")).isEqualTo(new Removed("a"));
    assertThat(refusal(desk.remove("a"))).isEqualTo(Refusal.UNKNOWN);
  }

  @Test
  void nothing_is_decided_before_all_is_read_or_when_the_log_is_away() {
    propose("Rahim Stanekzai", ActorType.PERSON, 3);
    log.breakDown();
    assertThat(refusal(desk.accept("Rahim Stanekzai", AS_IT_IS))).isEqualTo(Refusal.NOT_KEPT);
    log.stillReading();
    assertThat(refusal(desk.dismiss("Rahim Stanekzai"))).isEqualTo(Refusal.NOT_KEPT);
    assertThat(refusal(desk.restore("a"))).isEqualTo(Refusal.NOT_KEPT);
    assertThat(refusal(desk.remove("a"))).isEqualTo(Refusal.NOT_KEPT);
  }

  @ParameterizedTest
  @CsvSource({
    "José Muñoz, jose-munoz",
    "Côte d’Ivoire, cote-divoire",
    "  AT&T  Inc. , at-t-inc",
    "孙立, ''",
    "Сергей, ''"
  })
  void ids_are_made_of_latin_letters_and_digits(String name, String id) {
    assertThat(ActorId.of(name)).isEqualTo(id);
  }

  private void propose(String name, ActorType type, int documents) {
    Candidate candidate = Candidates.of(name, type, documents);
    log.write(Channels.CANDIDATES, candidate.key(), candidate);
  }

  private void list(Actor actor) {
    log.write(Channels.ACTORS, actor.id(), actor);
  }

  private static Refusal refusal(ActorDecision decision) {
    assertThat(decision).isInstanceOf(Refused.class);
    return ((Refused) decision).refusal();
  }
}
