topic('orders') { consumers { group 'billing' } }
incidents {
    at 30.s inject crash on broker('kafka-2')
    at 30.s inject crash() on 'kafka-2'
    at 30 inject crash() on broker('kafka-2')
    at 30.s inject crash() broker('kafka-2')
    at 30.s crash() on broker('kafka-2')
    at 30.s inject crash() on broker(kafka-2)
    30.s inject crash() on broker('kafka-2')
}
