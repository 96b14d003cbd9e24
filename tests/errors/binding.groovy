this.speed = 5
binding.setVariable('speed', 5)
topic('orders') { }
