/**
 * The command line: one file per command, registered in {@link khaos.cli.Khaos}, each given the {@link khaos.cli.Context}.
 * Commands return an {@link khaos.cli.Exit}'s code and let {@link khaos.base.KhaosError} fly; {@link khaos.cli.Khaos} tells
 * it and chooses the exit code.
 */
package khaos.cli;
