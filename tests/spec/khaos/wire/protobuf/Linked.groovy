package khaos.wire.protobuf

import com.google.protobuf.Descriptors

/** A schema text as Protobuf's own types. */
class Linked {

    static Descriptors.Descriptor message(String text) {
        new ProtoFiles({ Optional.empty() }).linked(text, 'spec.proto').messageTypes[0]
    }
}
