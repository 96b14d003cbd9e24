// Watch: nothing happens at a fixed time. The consumers are too slow, so lag grows; once it passes 5,000 the broker that leads partition 0
// dies. From 15,000 on the producers are slowed down, again and again, until the group catches up.
scenario 'conditional', 'A leader dies once lag passes a limit; producers slow down until it drains'
duration 2.min

def most = param 'most', 5_000 // records behind

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing'; delay 5.ms }
}

incidents {
    when { lag('billing') > most } inject crash() on leaderOf('orders', 0) lasting 15.s named 'crash'
    whenever(coolDown: 20.s) { lag('billing') > 3 * most } inject rate(100.perSecond) on producers('orders') lasting 15.s
    at(90.s) {
        log "behind by ${lag('billing')} after ${leaderChanges()} changes of leaders"
        if (underReplicated() > 0) log 'replicas are still catching up'
    }
}

expect {
    noLoss 'orders'
    ordered 'orders'
    during('crash') { unavailable('orders') < 20.s }
    after('crash') { recovery('orders') < 60.s; lag('orders') < 100_000 }
}
