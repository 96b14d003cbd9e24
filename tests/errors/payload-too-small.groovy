topic('orders') { payload 5 }
topic('events') { payload 1.s..2.s }
