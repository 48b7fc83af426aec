/**
 * What travels between the rooms: documents, tagged documents, alerts and rejections as records
 * whose JSON is the contract with other programs. The rules that people keep are in {@link
 * newswatch.events.rules}, the catalogue of channels is {@link newswatch.events.channel.Channels},
 * and the JSON itself is in {@link newswatch.events.json}.
 */
@NullMarked
package newswatch.events;

import org.jspecify.annotations.NullMarked;
