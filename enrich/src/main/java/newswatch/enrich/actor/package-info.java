/** Who is named in a document, by the names and aliases of a list of actors. */
@NullMarked
package newswatch.enrich.actor;

import org.jspecify.annotations.NullMarked;
