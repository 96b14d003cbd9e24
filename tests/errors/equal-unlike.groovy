def wait = 5.s
if (wait == 5) println 'five'
if (wait == 5.s) println 'five'
if (1000.perSecond == '1000') println 'text'
topic('orders') { }
