package khaos.check;

/**
 * A promise and what became of it.
 *
 * @param text      the promise as written: {@code noLoss 'orders'}
 * @param place     where in the script; empty for one that the configuration makes
 * @param isDefault whether the configuration makes it, not the script
 */
public record Judgement(String text, String place, boolean isDefault, Verdict verdict) {}
