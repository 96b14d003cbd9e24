package acme.scenarios

topic('orders') { }
