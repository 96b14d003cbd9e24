package khaos.history.service;

import java.time.Duration;

/**
 * A process that ended.
 *
 * @param how     for people: {@code exit code 1}
 * @param isMeant whether khaos ended it
 */
public record End(Duration at, String how, boolean isMeant) {}
