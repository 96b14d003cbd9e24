/**
 * Records as bytes. A {@link khaos.wire.Content} is what a topic's records hold; its {@link khaos.wire.Maker} makes them
 * one after another for one producer thread, without maps, boxing or reflection. {@link khaos.wire.Identity} is the small
 * header that makes each record identifiable.
 */
package khaos.wire;
