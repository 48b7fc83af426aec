/** HTTP: who may knock, which address answers what, and the stream of server-sent events. */
@NullMarked
package newswatch.desk.web;

import org.jspecify.annotations.NullMarked;
