// Watch: at 20 s kafka-2's disk has 5 MB left, which it uses up within ten seconds. Its next write fails; a broker with no disk to write to
// ends itself, and others lead. At 45 s there is room again: it starts, reads its logs and catches up.
scenario 'disk-full', 'A disk fills up and its broker ends itself; nothing acknowledged may be lost'
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
    at 20.s inject diskFull(keep: 5.mb) on broker('kafka-2') lasting 25.s named 'full'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('full') { unavailable('orders') < 20.s; offline() == 0 }
    after('full') { recovery('orders') < 60.s; lag('orders') < 10_000 }
}
