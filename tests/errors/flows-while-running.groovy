topic('logs') { value { field 'amount', from('orders.amount') } }
flow('empty') { }
flow('orders') {
    producers { rate 5.perSecond }
    producers { duplicates 5.percent }
    step('orders', 'order_created') { chance 130.percent; after 800.ms..200.ms; records 0 }
    step('orders', 'order_paid') { field 'event_type', constant('x'); after(-5.ms) }
    step('orders', 'order_sent') { chance 0.percent }
    either { chance(60.percent) { step 'a', 'b' }; chance(60.percent) { step 'a', 'c' } }
    either { otherwise { step 'a', 'b' } }
    end()
    step 'orders', 'order_lost'
}
