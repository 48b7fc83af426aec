/**
 * Chats and push services: Slack, Mattermost, Discord, Teams, ntfy, Gotify and Matrix.
 *
 * <p>A {@link newswatch.alerts.deliver.chat.ChatService} is what differs between them: the
 * settings, the request that carries a message, and the words that it answers with. {@link
 * newswatch.alerts.deliver.chat.ChatKind} makes a kind of destination of each.
 */
@NullMarked
package newswatch.alerts.deliver.chat;

import org.jspecify.annotations.NullMarked;
