/**
 * Archives and compressed files: their members are read like files of a folder, within limits that
 * hold for hostile ones.
 */
@NullMarked
package newswatch.ingest.archive;

import org.jspecify.annotations.NullMarked;
