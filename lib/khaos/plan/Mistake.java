package khaos.plan;

/**
 * One thing wrong with a scenario.
 *
 * @param width how many characters the caret underlines, at least 1
 * @param fix   advice, apart from the message; may be empty
 */
public record Mistake(Place place, int width, String what, String fix) {}
