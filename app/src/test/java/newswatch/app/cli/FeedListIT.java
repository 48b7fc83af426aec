package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newswatch.app.up.UpFixture;
import newswatch.events.channel.Channels;
import newswatch.events.source.FeedList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of feeds that go in and come out of a running system. */
class FeedListIT {
  private static final String MINE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0" xmlns:x="urn:x">
        <head>
          <title>Mine</title>
          <dateCreated>Sat, 21 Nov 2026 08:00:00 GMT</dateCreated>
          <dateModified>Sat, 21 Nov 2026 09:00:00 GMT</dateModified>
          <ownerName>J &amp; J</ownerName>
          <ownerEmail>j@a.example</ownerEmail>
          <expansionState>1, 3</expansionState>
          <x:note>mine</x:note>
        </head>
        <body>
          <outline text="A" type="rss" x:seen="7" xmlUrl="https://a.example/1"/>
          <outline text="Asia" isOpen="true" x:icon="東">
            <outline text="&lt;b&gt;B&lt;/b&gt;" title="B" xmlUrl="feed://b.example/2" category="/x,/y"/>
            <outline text="Empty" x:why="later"/>
            <outline text="Page" type="link" url="https://a.example/page"/>
            <outline text="C/D">
              <outline xmlUrl="https://c.example/3" text="https://c.example/3" htmlUrl="/relative"/>
            </outline>
          </outline>
          <outline text="More" type="include" url="https://a.example/more.opml"/>
          <outline text="B again" xmlUrl="http://b.example/2"/>
          <outline text="A remark, no feed" isComment="true"/>
          <outline text="Wrong" xmlUrl="mailto:x@a.example"/>
        </body>
      </opml>
      """;

  private static final String OTHER =
      """
      <opml version="1.0"><head><title>Yours</title><ownerName>K</ownerName><dateCreated>2001</dateCreated></head><body>
      <outline text="Asia" x="1"><outline text="Void"/><outline text="B?" xmlUrl="https://b.example/2"/>
      <outline text="E" xmlUrl="https://e.example/5"/></outline></body></opml>
      """;

  @TempDir Path folder;

  @Test
  void a_list_comes_out_as_it_came_in_and_with_what_was_changed_since() throws Exception {
    try (UpFixture up = new UpFixture(folder, null)) {
      assertThat(run(MINE, "feed", "import", "-").err()).contains("3 added, 1 known, 3 wrong");
      assertThat(run("", "feed", "export").out()).isEqualTo(MINE);
      assertThat(send(up, "feeds/export", null).body()).isEqualTo(MINE);
    }
    try (UpFixture up = new UpFixture(folder, null)) {
      assertThat(send(up, "feeds/export", null).body()).isEqualTo(MINE);
      run(MINE, "feed", "import", "-");
      assertThat(run("", "feed", "export").out()).as("imported again").isEqualTo(MINE);
      assertThat(send(up, "feeds/import", OTHER).statusCode()).isEqualTo(200);
      assertThat(up.all(Channels.FEED_LISTS)).extracting(FeedList::title).contains("Mine", "Yours");
    }
    try (UpFixture up = new UpFixture(folder, null)) {
      assertThat(send(up, "feeds/export", null).body()).satisfies(FeedListIT::hasBoth);
      run("", "feed", "remove", "https://c.example/3", "https://e.example/5");
      run("", "feed", "pause", "https://a.example/1");
      run("", "feed", "add", "https://f.example/6", "--no-check", "--folder", "Asia/Empty");
      assertThat(run("", "feed", "export").out())
          .contains("x:seen=\"7\" xmlUrl=\"https://a.example/1\" newswatch:paused=\"true\"/>")
          .contains("<outline text=\"Empty\" x:why=\"later\">\n        <outline type=\"rss\"")
          .contains("<outline text=\"Void\"/>")
          .doesNotContain("c.example", "C/D", "e.example");
      assertThat(send(up, "feeds/import?replace=true", MINE).statusCode()).isEqualTo(200);
      assertThat(run("", "feed", "export").out())
          .contains("c.example", "f.example")
          .doesNotContain("Yours", "Void");
    }
  }

  private static void hasBoth(String opml) {
    assertThat(opml)
        .containsOnlyOnce("text=\"Asia\" isOpen=\"true\" x:icon=\"東\" x=\"1\"")
        .contains("<title>Mine</title>", "<title>Yours</title>", "<ownerName>K</ownerName>")
        .contains("<dateCreated>Sat, 21 Nov 2026 08:00:00 GMT</dateCreated>")
        .contains("<outline text=\"Void\"/>", "https://e.example/5")
        .doesNotContain("2001", "Sat, 21 Nov 2026 09:00:00 GMT", "B?");
  }

  private static HttpResponse<String> send(UpFixture up, String path, String list) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(up.desk() + "api/" + path));
    if (list != null) {
      request.header("Content-Type", "text/x-opml").POST(BodyPublishers.ofString(list));
    }
    HttpClient client = HttpClient.newHttpClient();
    // The desk says so while it reads the sources after its start.
    return await()
        .until(
            () -> client.send(request.build(), BodyHandlers.ofString()),
            answer -> answer.statusCode() != 503);
  }

  private Session run(String in, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.toString()));
    return Session.run(in, all.toArray(String[]::new));
  }
}
