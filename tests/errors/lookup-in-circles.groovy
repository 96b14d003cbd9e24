topic('orders') { value { field 'id', uuid(); field 'customer', lookup('customers.id') } }
topic('customers') { value { field 'id', uuid(); field 'last_order', lookup('orders.id') } }
