/**
 * One record per harm: its settings, its validation, its word, its act over an ability of {@code khaos.target}. The folder
 * listing is the feature list.
 */
package khaos.fault;
