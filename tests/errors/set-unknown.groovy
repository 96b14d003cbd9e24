// --set sped=5
def speed = param 'speed', 1000
def gap = param 'gap', 5.s
topic('orders') { producers { rate speed.perSecond; linger gap } }
