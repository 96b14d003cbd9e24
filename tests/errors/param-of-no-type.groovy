def a = param 'speed', [1, 2]
topic('orders') { }
