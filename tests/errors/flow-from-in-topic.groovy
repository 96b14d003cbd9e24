topic('logs') { value { field 'amount', from('orders.amount') } }
flow('orders') { step('orders', 'order_created') { field 'amount', integer() } }
