package newswatch.app.cli;

import java.util.ServiceLoader;
import picocli.CommandLine;

/**
 * A command that a module adds which {@code newswatch} can do without; found by {@link
 * ServiceLoader}.
 */
public interface AddedCommand {

  /** The command, which is called by its own name. */
  CommandLine create(Surroundings surroundings);
}
