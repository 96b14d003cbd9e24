// --strict
topic('orders') { consumers { group 'billing' } }
incidents {
    at 5.s inject latency(200.ms) on network('kafka-1') lasting 5.s
    at 15.s inject partition('kafka-1') lasting 5.s
    at(30.s) {
        if (underReplicated() == 0) inject latency(200.ms, jitter: 50.ms) on network(leaderOf('orders', 0)) lasting 20.s
        inject isolateController() lasting 5.s
        inject electLeaders() on topic('orders')
    }
}
