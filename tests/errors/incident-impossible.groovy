// --strict
topic('orders') { consumers { group 'billing' } }
incidents {
    at 5.s inject crash() on consumers('orders', count: 1) lasting 5.s
    at 20.s inject crash() on broker('kafka-2') lasting 5.s
    at(30.s) {
        if (underReplicated() == 0) inject freeze() on leaderOf('orders', 0) lasting 5.s
        inject crash() on consumers('orders', count: 1) lasting 5.s
        inject electLeaders() on topic('orders')
    }
    every 60.s then {
        def fault = offline() == 0 ? stop() : crash()
        inject fault on anyBroker() lasting 5.s
        [broker('kafka-1'), controller()].each { inject freeze() on it lasting 1.s }
    }
}
