def none = 0
topic('orders') { partitions((12 / none) as int) }
