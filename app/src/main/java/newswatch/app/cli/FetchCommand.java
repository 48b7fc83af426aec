package newswatch.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.egress.EgressClient;
import newswatch.egress.Politeness;
import newswatch.egress.PolitenessLimits;
import newswatch.egress.address.NameLookup;
import newswatch.ingest.addresses.AddressList;
import newswatch.ingest.addresses.ListedPages;
import newswatch.ingest.poll.visit.PageAccess;
import newswatch.ingest.robots.RobotsParser;
import newswatch.ingest.robots.WebRobotsGate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newswatch fetch}: the pages of lists of addresses, as documents. */
@Command(
    name = "fetch",
    description = {
      "Fetch the pages of lists of addresses and print them as documents, one JSON object a line, in the",
      "order of the list. A list is text with an address on each line, the JSON of GDELT's document search,",
      "or a table of GDELT 2 (knowledge graph, mentions). Each host is asked in its turn, once a second,",
      "and only as its robots.txt allows."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch fetch addresses.txt > data/inbox/pages.ndjson      into the running newswatch up",
      "  newswatch fetch gdelt.json | newswatch tag | newswatch match --watches my.yaml",
      "  newswatch fetch - < 20261122.gkg.csv",
      "",
      "A page that gives no document becomes a rejection line on standard error; the exit status is then 1."
    })
final class FetchCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "LIST", description = "Files; - reads standard input.")
  private List<String> lists = List.of();

  @Mixin private EgressOptions egress = new EgressOptions();

  FetchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<AddressList> read = lists.stream().map(this::list).toList();
    InstantSource clock = Clock.systemUTC();
    var lines = new OutcomeLines(surroundings);
    try (var client = new EgressClient(egress.settings(surroundings), NameLookup.system())) {
      var robots = new WebRobotsGate(client, new RobotsParser(UserAgent.PRODUCT), clock);
      var access = new PageAccess(robots, new Politeness(PolitenessLimits.DEFAULT, clock), clock);
      var pages = new ListedPages(client, robots, access, clock);
      for (AddressList list : read) {
        list.addresses().forEach(listed -> lines.accept(pages.read(listed)));
      }
    }
    return lines.status();
  }

  private AddressList list(String place) {
    AddressList list;
    try {
      byte[] bytes =
          place.equals("-") ? surroundings.in().readAllBytes() : Files.readAllBytes(Path.of(place));
      list = AddressList.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw CommandFailure.usage("cannot read " + place + ": is it a file, and may you read it?");
    }
    if (list.addresses().isEmpty()) {
      throw CommandFailure.usage(place + ": no address in it; a list has one on each line");
    }
    surroundings.say(
        "%s: %,d addresses, %,d lines without a usable one"
            .formatted(place, list.addresses().size(), list.unusable()));
    return list;
  }
}
