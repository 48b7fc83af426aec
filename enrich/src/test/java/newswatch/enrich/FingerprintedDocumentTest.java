package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import newswatch.enrich.story.StoryFingerprint;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import org.junit.jupiter.api.Test;

class FingerprintedDocumentTest {
  private static final Document DOCUMENT =
      Document.builder("d", "Title", "a text of some more words than one").build();
  private static final TaggedDocument TAGGED = TaggedDocument.untagged(DOCUMENT);
  private static final byte[] BYTES =
      FingerprintedDocument.bytes(
          Channels.TAGGED.value().encode(TAGGED), StoryFingerprint.of(DOCUMENT));

  @Test
  void what_was_written_is_read_again() {
    assertThat(FingerprintedDocument.read(BYTES))
        .isInstanceOfSatisfying(
            Decoded.Value.class,
            value ->
                assertThat(((FingerprintedDocument) value.value()).tagged()).isEqualTo(TAGGED));
  }

  @Test
  void bytes_that_are_something_else_are_a_fault_and_no_exception() {
    byte[] anotherVersion = BYTES.clone();
    anotherVersion[0] = 9;
    assertThat(FingerprintedDocument.read(anotherVersion)).isInstanceOf(Decoded.Fault.class);
    for (int length = 0; length < BYTES.length; length++) {
      assertThat(FingerprintedDocument.read(Arrays.copyOf(BYTES, length)))
          .isInstanceOf(Decoded.Fault.class);
    }
  }
}
