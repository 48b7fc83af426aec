/** The web server of ingest when it runs alone; beside a desk its routes are the desk's guests. */
@NullMarked
package newswatch.ingest.web;

import org.jspecify.annotations.NullMarked;
