import acme.Colour
topic('orders') { }
