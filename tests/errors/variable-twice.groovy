def n = 5
def n = 6
topic('orders') { partitions n }
