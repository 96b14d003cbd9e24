def each = param 'rate', 1000
assert each > 5000
topic('orders') { producers { rate each.perSecond } }
