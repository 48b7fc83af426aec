/** Records of channels as CloudEvents, for programs that know nothing of newswatch. */
@NullMarked
package newswatch.events.cloudevent;

import org.jspecify.annotations.NullMarked;
