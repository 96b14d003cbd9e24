//DEPS commons-text
topic('orders') { }
