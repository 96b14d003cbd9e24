/**
 * From a script's text to classes, or to everything that is wrong with it. {@link khaos.dsl.compile.ScriptCompiler} is the
 * entrance; it parses, lets {@link khaos.dsl.compile.Rewrites} change the tree, and has Groovy's static type checker ask
 * {@link khaos.dsl.compile.Words} whatever it does not know. Nothing of a script runs here.
 */
package khaos.dsl.compile;
