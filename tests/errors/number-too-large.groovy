topic('orders') { partitions 99999999999 }
