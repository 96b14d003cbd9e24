topic('orders') {
    producers { linger 5.ms; 'linger.ms' 10 }
}
