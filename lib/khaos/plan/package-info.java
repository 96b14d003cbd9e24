/**
 * The scenario as immutable, validated records: what a script says and the engine carries out. No I/O, no cluster. {@link
 * khaos.plan.Language} is the door through which scripts become plans; its implementation lives in {@code dsl}.
 */
package khaos.plan;
