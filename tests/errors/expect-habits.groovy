topic('orders') { consumers { group 'billing' } }
expect {
    lag('orders') = 0
}
