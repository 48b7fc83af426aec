package newswatch.app.evaluate;

/** What a line of labelled documents says. */
public sealed interface LabelledInput permits LabelledDocument, StoryPair {}
