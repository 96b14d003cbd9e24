package khaos.report;

/**
 * What a result says of how it came about.
 *
 * @param khaos     the version that made it
 * @param timeScale of the plan's times; 1 for as the script says them
 */
public record About(String khaos, double timeScale) {}
