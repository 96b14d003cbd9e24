topic('orders') {
    value { field 'coupon', optional(uuid(), 0.5) }
}
