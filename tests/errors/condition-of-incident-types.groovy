topic('orders') { }
incidents {
    when { p99('orders') > 50 } inject crash() on broker('kafka-2')
    when { 5 < p99('orders') } inject crash() on broker('kafka-2')
    when { rate('orders') < 500 } inject crash() on broker('kafka-2')
    when { lag('orders') > 5.s } inject crash() on broker('kafka-2')
    when { leader('orders', 0) == 2 } inject crash() on broker('kafka-2')
    when { lag('orders') && offline() > 0 } inject crash() on broker('kafka-2')
}
