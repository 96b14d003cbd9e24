topic('orders') { }
incidents {
    at 5.s inject crash() on broker('kafka-9') lasting 5.s
    at 20.s inject crash() on broker('kafka2') lasting 5.s
    at 30.s inject crash() on broker(7) lasting 5.s
}
