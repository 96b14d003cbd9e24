topic('orders') {
    producers { linger 16.kb; rate 5.s }
}
