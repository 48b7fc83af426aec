package newswatch.enrich;

import static newswatch.enrich.Rules.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.events.Document;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import org.junit.jupiter.api.Test;

class EnrichmentTest {
  private static final Origin ORIGIN = Origin.ofRecord("newswatch.documents", 1, 42);
  private static final Document DOCUMENT = Document.builder("d", "Title", "China").build();

  @Test
  void a_failure_while_tagging_is_a_rejection_and_no_exception() {
    Enrichment broken =
        new Enrichment(
            new Tagger(
                () -> {
                  throw new IllegalStateException("boom");
                }));

    Rejection rejection = rejection(broken.of(DOCUMENT, ORIGIN));

    assertThat(rejection.reason()).isEqualTo(RejectionReason.FAILED);
    assertThat(rejection.detail()).contains("boom");
    assertThat(rejection.origin()).isEqualTo(ORIGIN);
    assertThat(rejection.excerpt()).isEqualTo("Title");
  }

  @Test
  void a_document_whose_tags_make_it_too_large_is_a_rejection() {
    TagRules rules = TagRules.of(List.of(), List.of(actor("china", "China"))).orThrow();
    Tagger tagger = new Tagger(() -> rules);
    int size = Channels.TAGGED.value().encode(tagger.tag(DOCUMENT)).length;

    assertThat(new Enrichment(tagger, size).of(DOCUMENT, ORIGIN).kind())
        .isEqualTo(Outcome.Kind.FINGERPRINTED);
    assertThat(rejection(new Enrichment(tagger, size - 1).of(DOCUMENT, ORIGIN)).reason())
        .isEqualTo(RejectionReason.TOO_LARGE);
  }

  private static Rejection rejection(Outcome outcome) {
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REJECTED);
    return ((Decoded.Value<Rejection>) Channels.REJECTED.value().decode(outcome.value())).value();
  }
}
