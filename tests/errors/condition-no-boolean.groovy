def n = 5
if (n) println 'five'
def text = n > 3 && 'x' ? 'a' : 'b'
topic('orders') { }
