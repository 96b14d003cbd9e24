topic('orders') { partitions 6 }
incidents {
    at 10.s inject config('retension.ms', 5.s) on topic('orders')
    at 10.s inject config('retention.ms', 'long') on topic('orders')
    at 10.s inject moveLeader(6) on topic('orders')
    at 10.s inject crash() on leaderOf('orders', 6)
}
