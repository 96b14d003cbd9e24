topic('orders') { }
expect {
    if (lag('orders') > 5) { noLoss 'orders' }
}
