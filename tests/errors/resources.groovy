topic('orders')
incidents {
    at 1.s inject cpuLimit(50) on broker('kafka-1')
    at 1.s inject memoryLimit(512) on broker('kafka-1')
    at 1.s inject diskFull(10.mb) on broker('kafka-1')
    at 1.s inject diskFull(keep: 10) on broker('kafka-1')
    at 1.s inject slowDisk(2.mb) on broker('kafka-1')
    at 1.s inject clockSkew(-3600) on broker('kafka-1')
    at 1.s inject cpuLimit(50.percent) on consumers()
    at 1.s inject diskFull() on topic('orders')
    at 1.s inject wipedata() on broker('kafka-1')
}
