topic('orders') { }
incidents {
    at 30.s inject crash()
    at(40.s) { inject crash() }
    when { offline() > 0 } then { inject crash() }
}
