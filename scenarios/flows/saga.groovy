// Watch: one trip in three fails on its way, at the hotel or at the payment, and what was booked for it is cancelled: as many cancelled
// flights as failed trips. At 20 s the payments stand still for 10 s; trips that wait for them go on afterwards, and none is lost.
// The key of each record is the correlation id, so whoever reads a topic sees the events of one trip in their order.
scenario 'saga', 'A trip that is booked step by step, and undone step by step when one of them fails'
duration 1.min

for (name in ['trips', 'flights', 'hotels', 'payments']) topic(name) { partitions 6; replicas 3 }

flow('trip') {
    rate 50.perSecond
    correlate by('trip_id')
    producers { acks 'all'; compression 'lz4'; linger 5.ms }

    step('trips', 'trip_requested') {
        field 'trip_id', uuid()
        field 'traveller', faker('name.fullName')
        field 'nights', integer(1..14)
        consumers { group 'travel-desk' }
    }
    step('flights', 'flight_booked') {
        after 100.ms..300.ms
        field 'seat', pattern('[1-4][0-9][A-F]')
        field 'price', decimal(80.0..900.0)
    }
    either {
        chance(80.percent) {
            step('hotels', 'hotel_booked') {
                after 100.ms..500.ms
                field 'nights', from('trips.nights')
                field 'price', decimal(60.0..2000.0)
            }
        }
        otherwise {
            step('hotels', 'hotel_full') { after 100.ms..500.ms }
            step('flights', 'flight_cancelled') { after 50.ms; field 'refund', from('flight_booked.price') }
            step('trips', 'trip_failed') { field 'reason', constant('no room') }
            end()
        }
    }
    either {
        chance(85.percent) {
            step('payments', 'payment_taken') {
                after exponential(200.ms)
                field 'flight', from('flight_booked.price')
                field 'hotel', from('hotel_booked.price')
            }
            step('trips', 'trip_confirmed') { after 20.ms; field 'traveller', from('trip_requested.traveller') }
        }
        otherwise {
            step('payments', 'payment_refused') { after exponential(200.ms) }
            step('hotels', 'hotel_cancelled') { after 50.ms; field 'refund', from('hotel_booked.price') }
            step('flights', 'flight_cancelled') { after 50.ms; field 'refund', from('flight_booked.price') }
            step('trips', 'trip_failed') { field 'reason', constant('not paid') }
        }
    }
}

incidents {
    at 20.s inject pause() on producers('payments') lasting 10.s named 'standstill'
}

expect {
    flowsComplete 'trip'
    noLoss 'trips'
    noLoss 'flights'
    noLoss 'hotels'
    noLoss 'payments'
    overall { errors('trips') == 0 }
}
