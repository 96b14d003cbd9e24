/** The words for poison: records that readers choke on, one record a way to spoil them. */
package khaos.wire.poison;
