/**
 * The words that scripts are made of: one class a block, one public method with {@link khaos.word.Word} a word. {@link
 * khaos.dsl.block.ScenarioScript} is the outermost block, {@link khaos.dsl.block.Reading} runs a compiled script once and
 * hands over its plan. Blocks only declare; nothing here touches a cluster.
 */
package khaos.dsl.block;
