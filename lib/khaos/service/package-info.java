/**
 * Services beside Kafka: {@link khaos.service.Services} starts what khaos owns, finds what it does not, puts proxies before them,
 * watches all of them while a run goes on, and is what faults on services are done to.
 */
package khaos.service;
