topic('orders') {
    producers(2) { batch 16384 }
}
