topic('orders') {
    producers { acks 'al' }
    producers { acks 2 }
    producers { compression 'lz5' }
}
