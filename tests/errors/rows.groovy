topic('orders') {
    value {
        rows csv('nothing.csv')
        field 'a', column('id')
    }
}
topic('payments') {
    value {
        rows csv('../../examples/data/customers.csv')
        field 'a', column('nmae')
        field 'b', column('name')
    }
}
topic('states') {
    value {
        stateMachine { state 'A', to: [B: 1] }
        field 's', state()
    }
}
