topic('orders') { }
expect {
    noLos 'orders'
    noLoss 5
    noLoss()
    leg('orders') < 5
    baseline { lag(orders) < 5 }
}
