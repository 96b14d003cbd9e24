/** The words for formats: what records and their keys are on the wire, one record a format. */
package khaos.wire.format;
