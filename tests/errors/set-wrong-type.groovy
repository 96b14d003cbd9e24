// --set speed=fast --set gap=5 --set full=maybe
def speed = param 'speed', 1000
def gap = param 'gap', 5.s
def full = param 'full', true
topic('orders') { producers { rate speed.perSecond; linger gap; idempotent full } }
