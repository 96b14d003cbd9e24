topic('orders') {
    producers { transactional() }
    producers { transactional(every: 100.records, abort: 5) }
    producers { transactional(evry: 100.records) }
}
