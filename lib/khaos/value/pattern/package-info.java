/**
 * Regular expressions read backwards: {@link khaos.value.pattern.PatternReader} turns one into a {@link
 * khaos.value.pattern.PatternPart} that makes texts which match it. For {@link khaos.value.Pattern}.
 */
package khaos.value.pattern;
