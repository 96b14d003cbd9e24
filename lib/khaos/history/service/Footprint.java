package khaos.history.service;

import java.time.Duration;

/**
 * What a process and all that it started hold at one moment.
 *
 * @param pid         of the process; another one after it was started again
 * @param descriptors open files and sockets
 * @param memory      resident bytes
 */
public record Footprint(Duration at, long pid, long threads, long descriptors, long memory) {}
