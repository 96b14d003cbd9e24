/**
 * The language: scenarios as Groovy scripts. {@link khaos.dsl.Scripts} is the entrance; {@code compile} turns text into
 * classes or mistakes, {@code block} holds the words and runs what was compiled.
 */
package khaos.dsl;
