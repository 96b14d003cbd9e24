topic('orders') {
    producers { linger(-5.ms) }
    consumers { delay(-1.s) }
}
duration 0.s
