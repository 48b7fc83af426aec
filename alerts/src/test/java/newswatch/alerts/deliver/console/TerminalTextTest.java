package newswatch.alerts.deliver.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u001B[31mb", // a colour
        "a\u001B[2J\u001B[1;1Hb", // clear the screen
        "a\u001B]0;owned\u0007b", // the window's title
        "a\u001B]8;;https://example.org\u001B\\b", // a link
        "a\u001BPq;data\u001B\\b", // a device string
        "a\u009B31mb", // one-byte forms of the same
        "a\u009D0;owned\u009Cb",
        "a\u001B(0b", // another character set
        "a\u001Bcb", // reset
        "a\u0000\u0007\u0008\u007Fb",
        "a\u202E\u2066\u2069\u202Cb", // bidirectional overrides
        "a\u00AD\uFEFF\u2060\u200Bb", // nothing to see
      })
  void what_a_terminal_would_obey_goes_out(String text) {
    assertThat(TerminalText.clean(text)).isEqualTo("ab");
  }

  @Test
  void what_is_left_of_a_broken_sequence_is_harmless() {
    assertThat(TerminalText.clean("a\u001B]0;no end")).isEqualTo("a0;no end");
    assertThat(TerminalText.clean("a\u001B\u001B[0m[31mb")).isEqualTo("a[31mb");
  }

  @Test
  void blanks_and_line_breaks_become_one_space() {
    assertThat(TerminalText.clean("a \t\r\n\u000B\f\u0085\u2028\u2029\u00A0\u3000b"))
        .isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"می\u200Cرود", "हिन्दी", "👩\u200D👩\u200D👧", "שלום\u200F!", "中国", "e\u0301"})
  void writing_stays_as_it_is(String text) {
    assertThat(TerminalText.clean(text)).isEqualTo(text);
  }

  @Test
  void a_lone_surrogate_is_replaced() {
    assertThat(TerminalText.clean("a\uD83Db")).isEqualTo("a\uFFFDb");
  }

  @Test
  void shortening_keeps_characters_whole() {
    assertThat(TerminalText.shorten("abcdef", 6)).isEqualTo("abcdef");
    assertThat(TerminalText.shorten("abcdef", 4)).isEqualTo("abc…");
    assertThat(TerminalText.shorten("ab🇨🇳cd", 4)).isEqualTo("ab…");
    assertThat(TerminalText.shorten("abe\u0301cd", 4)).isEqualTo("ab…");
    assertThat(TerminalText.shorten("𝒞𝒞𝒞", 2)).isEqualTo("𝒞…");
  }
}
