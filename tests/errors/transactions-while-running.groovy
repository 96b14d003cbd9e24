topic('orders') {
    producers { acks 1; transactional(every: 100.records) }
    producers { transactional(every: 100) }
    producers { transactional(every: 0.records) }
    producers { transactional(every: 1.5.records) }
    producers { transactional(every: 0.ms) }
    producers { transactional(every: 100.records, abort: 100.percent) }
    producers { transactional(every: 100.records); idempotent false }
    producers { 'transactional.id' 'mine' }
}
