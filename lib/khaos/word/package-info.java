/**
 * How the language is declared: {@link khaos.word.Word} on a public static method makes it a word, {@link
 * khaos.word.Takes} says which vocabularies a block takes, {@link khaos.word.Vocabulary} finds and prints them.
 */
package khaos.word;
