List<Integer> sizes = []
def first = sizes[0] + 1
topic('orders') { partitions first }
