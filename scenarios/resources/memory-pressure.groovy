// Watch: from 20 s on kafka-1 has 450 MB. The system first takes back what it had cached of the broker's logs, so that the broker reads
// from its disk; when its heap has grown beyond that, the system kills it, as it would in a container. Healing starts it again then.
scenario 'memory-pressure', 'A broker is short of memory, and may be killed for it; nothing acknowledged may be lost'
duration 90.s
tags 'own-time', 'machine'

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 1000..1000
    producers(2) { rate 300.perSecond; acks 'all'; compression 'none'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 20.s inject memoryLimit(450.mb) on broker('kafka-1') lasting 30.s named 'pressure'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('pressure') { offline() == 0 }
    after('pressure') { recovery('orders') < 60.s; lag('orders') < 10_000 }
}
