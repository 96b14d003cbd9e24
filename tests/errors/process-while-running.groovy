topic('orders') { }
process(from: 'order', to: 'orders')
process(from: 'orders', to: 'invoices')
process(from: 'orders', to: 'orders') { group 'mirror' }
process(from: 'orders', to: 'orders') { abort 5.percent }
process(from: 'orders', to: 'orders', exactlyOnce: true) { abort 100.percent }
process(from: 'orders', to: 'orders') { instances 0 }
