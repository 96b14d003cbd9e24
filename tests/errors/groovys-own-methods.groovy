topic('orders') {
    sleep 1
    with { }
    every { true }
    println 'this one is fine'
}
run()
