topic('orders') { consumers { group 'invoicing' } }
topic('invoices') { producers(0) }
process(from: 'orders', to: 'invoices') { group 'invoicing' }
