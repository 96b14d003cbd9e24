topic('orders') { }
incidents {
    when { lag('orders') } inject crash() on broker('kafka-2')
    when { } inject crash() on broker('kafka-2')
    when { lg('orders') > 5 } inject crash() on broker('kafka-2')
    when { crash() } inject crash() on broker('kafka-2')
}
