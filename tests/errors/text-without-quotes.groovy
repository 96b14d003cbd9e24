topic('orders') {
    producers(2) { acks all }
}
