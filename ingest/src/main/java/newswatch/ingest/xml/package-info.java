/** XML as the web has it: mended, and read as a tree of bounded depth without document types. */
@NullMarked
package newswatch.ingest.xml;

import org.jspecify.annotations.NullMarked;
