def a = param 'speed', 1000
def b = param 'speed', 2000
topic('orders') { }
