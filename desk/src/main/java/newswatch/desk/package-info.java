/** The web desk: a live page of what passes, and the JSON API that people and programs use. */
@NullMarked
package newswatch.desk;

import org.jspecify.annotations.NullMarked;
