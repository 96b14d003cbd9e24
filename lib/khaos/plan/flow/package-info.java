/**
 * Flows as a script says them: steps, delays, alternatives, and what a step takes from earlier ones. {@link
 * khaos.plan.flow.FlowPlan} is the entrance.
 */
package khaos.plan.flow;
