topic('orders') {
    consumers { failures 10.percent, then: deadLetter() }
}
topic('orders-dlq') {
    consumers { group 'mail-room' }
}
topic('payments') {
    consumers { failures 10.percent, then: retry(2, then: deadLetter(to: 'payments')) }
}
