topic('orders') {
    value {
        field 'dice', { it.nextInt(6) }
        field 'five', { 5 }
        field 'two', { a, b -> 5 }
    }
}
