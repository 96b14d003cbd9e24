package khaos.traffic

import khaos.history.Outcome
import org.apache.kafka.common.InvalidRecordException
import org.apache.kafka.common.KafkaException
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException
import org.apache.kafka.common.errors.NotEnoughReplicasException
import org.apache.kafka.common.errors.RecordTooLargeException
import org.apache.kafka.common.errors.TimeoutException
import org.apache.kafka.common.errors.TopicAuthorizationException
import spock.lang.Specification

class SendOutcomeSpec extends Specification {

    def "#failure.class.simpleName, told #where send, proves #outcome"() {
        expect:
        SendOutcome.of(failure, where == 'inside') == outcome

        where:
        failure                                        | where     || outcome
        new TimeoutException('no metadata')            | 'inside'  || Outcome.FAILED
        new RecordTooLargeException('too large')       | 'inside'  || Outcome.FAILED
        new RecordTooLargeException('too large')       | 'outside' || Outcome.FAILED
        new InvalidRecordException('no timestamp')     | 'outside' || Outcome.FAILED
        new TimeoutException('Expiring 3 record(s)')   | 'outside' || Outcome.UNKNOWN
        new NotEnoughReplicasException('1 < 2')        | 'outside' || Outcome.UNKNOWN
        new NotEnoughReplicasAfterAppendException('1') | 'outside' || Outcome.UNKNOWN
        new TopicAuthorizationException('orders')      | 'outside' || Outcome.UNKNOWN
        new KafkaException('closed forcefully')        | 'outside' || Outcome.UNKNOWN
    }
}
