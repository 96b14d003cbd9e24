// --set speed=5
topic('orders') { }
