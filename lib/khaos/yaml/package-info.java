/**
 * The older tool's scenario files. {@link khaos.yaml.OlderScenarios} is the entrance: a language that reads them too, by
 * {@link khaos.yaml.Conversion} into the script that {@code khaos convert} prints and that runs. Knows the words of scripts as text
 * only; the real language checks them, and what it says is told at the YAML's own lines.
 */
package khaos.yaml;
