/**
 * Avro. {@link khaos.wire.avro.AvroContent} is the entrance; a schema, and what a script says of its fields, is compiled once
 * a producer into a writer that puts Avro's binary encoding straight into a buffer. Avro's own library reads schemas only.
 */
package khaos.wire.avro;
