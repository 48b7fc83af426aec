package newswatch.ingest;

import java.nio.file.Path;
import newswatch.events.Required;

/**
 * A folder whose files are published as they come.
 *
 * @param name stands for the folder in the memory of what was read, so that the folder can move
 */
public record FollowedFolder(Path folder, String name) {
  public FollowedFolder {
    Required.present("followed folder", "folder", folder);
    name = Required.text("followed folder", "name", name);
  }
}
