// Watch: at 15 s kafka-1's clock jumps back by an hour, at 35 s kafka-2's jumps ahead by one, and each jumps back again. Timers do not:
// brokers stay in the cluster, and what was acknowledged is there once and in order. Groups may hand out their partitions anew.
scenario 'clock-skew', 'Clocks of brokers jump by an hour, both ways; nothing acknowledged may be lost'
duration 75.s
tags 'own-time', 'machine'

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 15.s inject clockSkew(-1.h) on broker('kafka-1') lasting 10.s named 'behind'
    at 35.s inject clockSkew(1.h) on broker('kafka-2') lasting 10.s named 'ahead'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('behind') { offline() == 0 }
    during('ahead') { offline() == 0 }
    after('ahead') { recovery('orders') < 30.s; lag('orders') < 10_000 }
}
