topic('orders') { }
topic('events') { }
topic('orders') { partitions 12 }
