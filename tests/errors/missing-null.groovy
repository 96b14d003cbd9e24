String id = null
topic('orders') { consumers { group id } }
