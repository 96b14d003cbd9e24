/**
 * Protobuf. {@link khaos.wire.protobuf.ProtobufContent} is the entrance; a message type, and what a script says of its fields,
 * is compiled once a producer into a writer that puts its encoding straight into a buffer. Protobuf's own library resolves types.
 */
package khaos.wire.protobuf;
