topic('orders') { consumers { group 'billing' } }
incidents {
    at 30.s inject reassign() on topic('ordes')
    at 30.s inject pause() on consumers('payments')
    at 30.s inject rebalance() on group('biling')
    at 30.s inject crash() on leaderOf('orders ', 0)
    at 50.s heal broker('kafka-2')
}
