scenario 'far-apart', 'One broker is slow to reach, then cut off from the others'
duration 2.min

topic('orders') { }

incidents {
    at 15.s inject latency(20.s, jitter: 20.ms) on network('kafka-1') lasting 20.s named 'slow'
    at 45.s inject partition('kafka-1') lasting 15.s named 'cut'
    at(80.s) { if (underReplicated() == 0) inject isolateController() lasting 10.s }
    repeat(2, every: 10.s, after: 90.s) { at 0.s inject packetLoss(80.percent) on clients() lasting 5.s }
}
