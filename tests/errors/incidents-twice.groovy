topic('orders') { }
incidents { at 30.s inject crash() on broker('kafka-2') }
incidents { at 40.s inject crash() on broker('kafka-2') }
expect { noLoss 'orders' }
expect { ordered 'orders' }
