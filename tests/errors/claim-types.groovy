topic('orders') { }
expect {
    p99('orders') < 50
    underReplicated() == 0.s
    baseline { p99('orders') == 50 }
    always { lag('orders') < '5' }
    lag('orders') < 100_000 * 100_000
}
