registry 'localhost:8081'
topic('orders') { }
