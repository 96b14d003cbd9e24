topic('orders') { }
expect {
    lag('orders')
    p99('orders') + 5.ms
    'orders'
    crash()
    println 'held'
}
