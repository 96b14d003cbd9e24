topic('orders') { consumers { group 'billing' } }
incidents {
    when lag('orders') > 10_000 inject crash() on broker('kafka-2')
    whenever { lag('orders') > 10_000 } inject crash() on broker('kafka-2')
    when { lag > 10_000 } inject crash() on broker('kafka-2')
    if (lag('orders') > 10_000) inject crash() on broker('kafka-2')
    at(30.s) { if (lag('orders') > 5) { crash() on broker('kafka-1') } }
}
