topic('orders') {
    producers(2) { linger 5 }
    consumers(2) { delay 2.5 }
}
duration 30
