package khaos.history.service;

import java.time.Duration;

/**
 * From when on a service was well, or was not.
 *
 * @param at  since the load began; below 0 before it
 * @param why what was seen of it: {@code 503}, {@code nobody listens}; empty when it is well
 */
public record Health(Duration at, boolean isHealthy, String why) {}
