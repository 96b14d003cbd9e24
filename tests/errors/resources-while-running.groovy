topic('orders')
incidents {
    at 1.s inject cpuLimit(0.percent) on broker('kafka-1')
    at 1.s inject memoryLimit(1.mb) on broker('kafka-1')
    at 1.s inject slowDisk(10.b.perSecond) on broker('kafka-1')
    at 1.s inject clockSkew(0.s) on broker('kafka-1')
    at 1.s inject fileLimit(0) on broker('kafka-1')
    at 1.s inject exhaustConnections(0) on broker('kafka-1')
}
