flow('checkout') {
    correlate by('order_id')
    step('orders', 'order_created') { field 'orderId', uuid(); field 'items', list(1..3, string()) }
    step('payments', 'paid') {
        field 'amount', from('orders.amount')
    }
    step('shipments', 'sent') {
        field 'carrier', from('tracking.carrier')
    }
    step('tracking', 'found') { field 'carrier', string(); field 'items', from('orders.items') }
}
flow('checkout') {
    step('orders', 'order_created') { field 'id', from('x.id'); key field('number') }
    step('items', 'added') { records 1..3; field 'sku', uuid(); consumers { group 'audit' } }
    step('labels', 'printed') { field 'sku', from('items.sku') }
    step('gifts', 'wrapped') { chance 10.percent; field 'colour', string() }
    step('cards', 'written') { field 'colour', from('gifts.colour') }
    step('cards', 'sent') { field 'number', from('card.number') }
    either {
        chance(50.percent) { step('a', 'b') { field 'x', uuid() } }
        otherwise { end() }
    }
    step('c', 'd') { field 'x', from('a.x') }
    step('items', 'removed') { consumers { group 'audit' } }
}
incidents { at 5.s inject rate(50.perSecond) on producers('shipments') lasting 5.s }
expect { flowsComplete 'chekout' }
