/**
 * Carries out flows in the time that it is told: a timing wheel, what is known of the instances that are on their way, and
 * the steps they go. {@link khaos.traffic.flow.FlowEngine} is the entrance. It knows neither Kafka nor a clock, so that it
 * runs as well in simulated time.
 */
package khaos.traffic.flow;
