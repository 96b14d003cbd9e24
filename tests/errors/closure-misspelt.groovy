topic('orders') {
    value { field 'dice', { rng -> rng.nextIntt(6) } }
}
