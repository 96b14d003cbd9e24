topic('orders') { }
incidents {
    at 30.s inject burst(0) on producers('orders')
    at 30.s inject pause() on consumers('orders', percent: 200)
    at 30.s inject pause() on consumers('orders', count: 1, percent: 50)
    at 30.s inject crash() on leaderOf('orders', -1)
    at 30.s inject crash() on broker('kafka-2') lasting 5.s lasting 6.s
}
