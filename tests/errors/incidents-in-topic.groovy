topic('orders') {
    incidents { at 30.s inject crash() on broker('kafka-2') }
    expect { noLoss 'orders' }
    noLoss 'orders'
    at 30.s inject crash() on broker('kafka-2')
}
