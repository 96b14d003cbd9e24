topic('orders') {
    producers { idempotent true; acks 1 }
}
