package khaos.network.kafka;

import org.apache.kafka.common.message.ApiMessageType;

/** What a client has asked and not been answered yet. */
record Asked(int correlation, short api, short version) {

    /** Its answer may name addresses, or says which versions there are. */
    boolean isOfInterest() {
        return Answer.isOfInterest(api, version);
    }

    ApiMessageType type() {
        return ApiMessageType.fromApiKey(api);
    }
}
