topic('orders') { }
topic('invoices') { producers(0) }
process(from: 'orders')
process(from: 'orders', to: 'invoices', exactlyOnce: 'yes')
process(from: 'orders', to: 'invoices', exactly: true)
process(from: 'orders', to: 'invoices') { transform { it } }
