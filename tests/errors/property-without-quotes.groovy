topic('orders') {
    producers { retries 5 }
}
