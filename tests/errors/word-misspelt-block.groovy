topik('orders') { }
