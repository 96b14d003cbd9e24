topic('orders') { replicas 5 }
topic('events') { replicas 3 }
cluster { brokers 2 }
