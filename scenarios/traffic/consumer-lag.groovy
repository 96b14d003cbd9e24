// Watch: lag grows from the first second and never stops. Two consumers of 50 ms a record read 40 records a second of 4000.
// Then make the work cheaper and see the lag stay flat: khaos run traffic/consumer-lag --set payment=0ms --set notification=0ms
scenario 'consumer-lag', 'Consumers too slow for what is produced: lag grows without end'
duration 1.min

def payment = param 'payment', 50.ms // the work that one record costs
def notification = param 'notification', 100.ms

topic('payments') {
    partitions 12
    replicas 3
    key roundRobin(50)
    payload 300..800
    producers(2) { rate 2000.perSecond; acks 1; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(2) { group 'fraud-check'; delay payment }
    consumers(2) { group 'bookkeeping'; delay payment }
}

topic('notifications') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(3) { rate 3000.perSecond; acks 1; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(2) { group 'mail'; delay notification }
    consumers(2) { group 'push'; delay notification }
}
