// --strict
topic('orders') { consumers { group 'billing' } }
incidents {
    at 5.s inject cpuLimit(50.percent) on broker('kafka-1') lasting 5.s
    at 15.s inject diskFull(keep: 10.mb) on leaderOf('orders', 0) lasting 5.s
    at(30.s) { inject clockSkew(-1.h) on controller() lasting 5.s }
    at 40.s inject wipeData() on anyBroker()
}
