/**
 * One record per promise. A {@link khaos.check.Check} is a pure function from what happened, as told by {@code
 * khaos.history}, to a three-valued {@link khaos.check.Verdict}.
 */
package khaos.check;
