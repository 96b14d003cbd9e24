topic('orders') {
    'retention.bytes' 100_000 * 100_000
}
