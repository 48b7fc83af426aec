package newswatch.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code newswatch}: the command that holds the others. */
@Command(
    name = "newswatch",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = MainCommand.Version.class,
    description = {
      "Reads the news as a stream, tags what each document is about and who is in it,",
      "and tells you at once when something you watch for appears, with the evidence.",
      ""
    },
    footer = {
      "",
      "Start here:",
      "  newswatch up                                   the whole system in one process, with the seed corpus",
      "  newswatch replay ~/articles                    your own files through the running system",
      "  newswatch read ~/articles | newswatch tag | newswatch match --watches my.yaml",
      "                                                 the same without Kafka, as filters",
      "  newswatch evaluate labelled.ndjson             how often the tags are right",
      "",
      "newswatch COMMAND --help shows each command with examples.",
      "Exit status: 0 done, 1 ran but something failed, 2 wrong usage or unreadable input,",
      "69 a needed program or broker is missing, 130 interrupted."
    },
    synopsisSubcommandLabel = "COMMAND")
public final class MainCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Log what happens inside to standard error.")
  void verbose(boolean verbose) {
    if (verbose && LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
      loggers.getLoggerList().stream()
          .filter(logger -> logger.getLevel() != null)
          .forEach(logger -> logger.setLevel(Level.INFO));
    }
  }

  private MainCommand() {}

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = MainCommand.class.getPackage().getImplementationVersion();
      return new String[] {"newswatch " + (version == null ? "(unpackaged)" : version)};
    }
  }

  /** Runs a command line and returns the exit status. */
  public static int run(Surroundings surroundings, String... arguments) {
    CommandLine main = new CommandLine(new MainCommand());
    main.addSubcommand(new UpCommand(surroundings));
    main.addSubcommand(new ServeCommand(surroundings));
    main.addSubcommand(new ReplayCommand(surroundings));
    main.addSubcommand(new ReadCommand(surroundings));
    main.addSubcommand(new FetchCommand(surroundings));
    main.addSubcommand(new TagCommand(surroundings));
    main.addSubcommand(new MatchCommand(surroundings));
    main.addSubcommand(
        new CommandLine(new WatchCommand(surroundings))
            .addSubcommand(new WatchTestCommand(surroundings)));
    main.addSubcommand(new ActorsCommand(surroundings));
    main.addSubcommand(new AlertsCommand(surroundings));
    main.addSubcommand(new DestinationCommand(surroundings));
    main.addSubcommand(
        new CommandLine(new FeedCommand(surroundings))
            .addSubcommand(new FeedAddCommand(surroundings))
            .addSubcommand(new FeedListCommands.Import(surroundings))
            .addSubcommand(new FeedListCommands.Export(surroundings))
            .addSubcommand(new FeedCheckCommand(surroundings))
            .addSubcommand(new FeedRobotsCommand(surroundings)));
    main.addSubcommand(new SeedsCommand(surroundings));
    main.addSubcommand(new TailCommand(surroundings));
    main.addSubcommand(new ExplainCommand(surroundings));
    main.addSubcommand(new EvaluateCommand(surroundings));
    main.addSubcommand(BenchCommand.find(surroundings, List.of(arguments)));
    main.registerConverter(Path.class, MainCommand::path);
    main.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    main.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    main.setUsageHelpAutoWidth(false);
    main.setUsageHelpWidth(110);
    main.setParameterExceptionHandler((e, given) -> wrongUsage(surroundings, e));
    main.setExecutionExceptionHandler((e, command, result) -> failure(surroundings, e));
    return main.execute(arguments);
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "a command is missing");
    }
  }

  /** A shell variable that is not set must not turn into the folder where one happens to be. */
  private static Path path(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("an empty path names no file or folder");
    }
    return Path.of(text);
  }

  private static int wrongUsage(Surroundings surroundings, ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    surroundings.say(whatIsWrong(e) + " (see " + command + " --help)");
    return ExitStatus.WRONG_USAGE;
  }

  private static String whatIsWrong(ParameterException e) {
    Set<String> commands = e.getCommandLine().getSubcommands().keySet();
    if (e instanceof UnmatchedArgumentException unmatched && !commands.isEmpty()) {
      return "no command \"%s\"; there are: %s"
          .formatted(unmatched.getUnmatched().get(0), String.join(" ", commands));
    }
    return firstLower(e.getMessage());
  }

  private static int failure(Surroundings surroundings, Exception e) {
    if (e instanceof CommandFailure failure) {
      String message = String.valueOf(failure.getMessage());
      if (!message.isEmpty()) {
        surroundings.say(message);
      }
      return failure.status();
    }
    if (e instanceof IllegalArgumentException) {
      // Records refuse bad settings, and their messages say what was expected.
      surroundings.say(String.valueOf(e.getMessage()));
      return ExitStatus.WRONG_USAGE;
    }
    surroundings.say("failed: " + e + " (--verbose logs more)");
    LoggerFactory.getLogger(MainCommand.class).info("the command failed", e);
    return ExitStatus.SOMETHING_FAILED;
  }

  private static String firstLower(@Nullable String message) {
    return message == null || message.isEmpty()
        ? "wrong usage"
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
