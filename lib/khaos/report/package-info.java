/**
 * What people see: {@link khaos.report.Terminal} is the one door to the screen, {@link khaos.report.Terminal#progress} tells
 * how far long work is, on a terminal in place, elsewhere as rare lines.
 */
package khaos.report;
