package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import newswatch.app.up.UpFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need a running system, against one. */
class RunningSystemIT {
  @TempDir static Path folder;

  private static UpFixture up;

  @BeforeAll
  static void start() throws Exception {
    up = new UpFixture(folder.resolve("data"), UpFixture.ROOT.resolve("seeds"));
    assertThat(up.running().awaitQuiet()).isPresent();
  }

  @AfterAll
  static void stop() {
    up.close();
  }

  @Test
  void a_replay_of_what_was_there_finds_duplicates_only() {
    Session replay = run("replay", "--json");
    assertThat(replay.status()).isZero();
    assertThat(replay.out())
        .startsWith(
            "{\"read\":5,\"accepted\":0,\"tagged\":0,\"duplicate\":5,\"rejected\":0,\"alerts\":0,");
  }

  @Test
  void a_replay_of_good_bad_and_known_files_balances() throws Exception {
    Path mixed = Files.createDirectories(folder.resolve("mixed"));
    Files.writeString(mixed.resolve("1-new.txt"), "Copper\n\nWork at Mes Aynak in Logar.");
    Files.writeString(mixed.resolve("2-empty.txt"), "");
    Files.write(mixed.resolve("3-image.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0});
    Files.writeString(mixed.resolve("4.ndjson"), "{\"title\":\"T\",\"text\":\"x\"}\nrubbish\n");
    Files.copy(
        UpFixture.ROOT.resolve("seeds/documents/01-mining-and-bri-talks-in-kabul.md"),
        mixed.resolve("5-known.md"));
    Session replay = run("replay", mixed.toString(), "--json");
    assertThat(replay.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(replay.out())
        .startsWith(
            "{\"read\":6,\"accepted\":5,\"tagged\":2,\"duplicate\":1,\"rejected\":3,\"alerts\":1,");
    assertThat(run("tail", "rejected", "--from", "beginning", "--no-follow").lines())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains("no-text").contains("2-empty.txt"))
        .anySatisfy(line -> assertThat(line).contains("unsupported-format").contains("3-image.png"))
        .anySatisfy(line -> assertThat(line).contains("malformed").contains("\"line\":2"));
  }

  @Test
  void a_channel_is_followed_from_the_beginning_a_time_or_an_offset() {
    assertThat(run("tail", "documents", "--from", "beginning", "--limit", "5").lines())
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).startsWith("{\"id\":\""));
    assertThat(run("tail", "notifications", "--from", "beginning", "--limit", "3").lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("\"outcome\""));
    assertThat(run("tail", "watches", "--from", "beginning", "--no-follow").lines()).isNotEmpty();
    assertThat(run("tail", "alerts", "--from", "2999-01-01", "--no-follow").lines()).isEmpty();
    assertThat(run("tail", "alerts", "--from", "1000000", "--no-follow").lines()).isEmpty();
    assertThat(run("tail", "alerts", "--from", "2000-01-01", "--limit", "3").lines()).hasSize(3);
  }

  @Test
  void a_watch_is_tried_added_changed_shown_and_removed() {
    Session test = run("watch", "test", "sirajuddin NEAR/3 haqqani");
    assertThat(test.out()).contains("\"exact\":\"Sirajuddin\"");
    assertThat(test.err())
        .contains("would have fired on 1 of ")
        .contains("cost: compared with about ");

    assertThat(run("watch", "add", "own", "zymurgy", "--name", "Own").out())
        .isEqualTo(
            "{\"id\":\"own\",\"name\":\"Own\",\"query\":\"zymurgy\",\"notify\":[\"console\"],\"version\":1}\n");
    assertThat(run("watch", "add", "own", "other").status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(run("watch", "edit", "own", "zymurgy OR brewing").out()).contains("\"version\":2");
    assertThat(run("watch", "show", "own").out()).contains("zymurgy OR brewing");
    assertThat(run("watch", "list").lines())
        .anySatisfy(l -> assertThat(l).contains("\"id\":\"own\""));
    assertThat(run("watch", "remove", "own").status()).isZero();
    assertThat(run("watch", "show", "own").status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
  }

  @Test
  void every_setting_of_a_watch_can_be_given_changed_and_taken_back() {
    Session added =
        run(
            "watch",
            "add",
            "all",
            "zymurgy",
            "--every=digest(daily 07:30 Asia/Kabul)",
            "--severity=warning",
            "--owner=آمنه",
            "--label=desk=asia",
            "--label=team=ما",
            "--notes=For the field office",
            "--valid-from=2026-03-01",
            "--valid-until=2030-09-01T00:00:00+04:30",
            "--quiet=22:00-7:00 Asia/Kabul",
            "--unless=mes-aynak,nobody",
            "--notify=console,nowhere",
            "--when=burst: {window: 1h, at-least: 4}");
    assertThat(added.status()).isZero();
    assertThat(added.err())
        .contains("there is no watch nobody yet")
        .contains("there is no destination nowhere yet");
    assertThat(run("watch", "show", "all", "--text").lines())
        .containsExactly(
            "all  all  (version 1)",
            "  query        zymurgy",
            "  notify       console,nowhere",
            "  every        digest(daily 07:30 Asia/Kabul)",
            "  severity     warning",
            "  when         burst: {window: 1h, at-least: 4, times: 3.0, count: stories}",
            "  quiet        22:00-07:00 Asia/Kabul",
            "  unless       mes-aynak,nobody",
            "  valid-from   2026-03-01T00:00:00Z",
            "  valid-until  2030-08-31T19:30:00Z",
            "  owner        آمنه",
            "  label        desk=asia, team=ما",
            "  notes        For the field office");

    Session edited = run("watch", "edit", "all", "--severity=critical", "--label=desk=");
    assertThat(edited.out())
        .contains("\"severity\":\"critical\"")
        .contains("\"labels\":{\"team\":\"ما\"}")
        .contains("\"quiet\":{\"from\":\"22:00\"");
    assertThat(
            run(
                    "watch",
                    "edit",
                    "all",
                    "--every=none",
                    "--severity=none",
                    "--owner=none",
                    "--label=team=",
                    "--notes=none",
                    "--valid-from=none",
                    "--valid-until=none",
                    "--quiet=none",
                    "--unless=none",
                    "--notify=console",
                    "--when=none")
                .out())
        .isEqualTo(
            "{\"id\":\"all\",\"name\":\"all\",\"query\":\"zymurgy\",\"notify\":[\"console\"],\"version\":3}\n");
    assertThat(run("watch", "remove", "all").status()).isZero();
  }

  @Test
  void wrong_settings_are_all_named_with_what_was_expected() {
    Session add =
        run(
            "watch",
            "add",
            "bad",
            "zymurgy",
            "--every=hourly",
            "--severity=loud",
            "--valid-from=spring",
            "--quiet=22:00-07:00 Asia/Kabulistan",
            "--when=burst: {window: 1s}");
    assertThat(add.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(add.err().lines())
        .hasSize(5)
        .anySatisfy(line -> assertThat(line).contains("--when:1: when.burst.window"))
        .anySatisfy(line -> assertThat(line).contains("--every: ").contains("digest(daily 07:30"))
        .anySatisfy(line -> assertThat(line).contains("--severity: ").contains("warning"))
        .anySatisfy(line -> assertThat(line).contains("--valid-from: ").contains("2026-03-01"))
        .anySatisfy(line -> assertThat(line).contains("--quiet: ").contains("such as Asia/Kabul"));
    Session itself = run("watch", "add", "bad", "zymurgy", "--unless=bad");
    assertThat(itself.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(itself.err()).contains("names itself").contains("take it out");
    assertThat(run("watch", "show", "bad").status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
  }

  @Test
  void a_wrong_query_is_refused_with_its_position() {
    Session add = run("watch", "add", "wrong", "(copper OR");
    assertThat(add.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(add.err()).contains("character").contains("expected");
    assertThat(run("watch", "list").out()).doesNotContain("wrong");
  }

  @Test
  void seeds_that_did_not_change_are_not_loaded_again() {
    Session load = run("seeds", "load");
    assertThat(load.status()).isZero();
    assertThat(load.err()).contains("0 rules are new or changed");
  }

  private static Session run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.resolve("data").toString();
    return Session.run("", all);
  }
}
