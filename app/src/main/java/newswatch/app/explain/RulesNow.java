package newswatch.app.explain;

import newswatch.alerts.match.ActorNames;

/**
 * The rules that are in force now, as far as an alert depends on them.
 *
 * @param names of the actors
 * @param taxonomy the version of the topics and actors
 */
public record RulesNow(ActorNames names, String taxonomy) {}
