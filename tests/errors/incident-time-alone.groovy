topic('orders') { }
incidents {
    at 30.s
    every 60.s, after: 5.s
    when { lag('orders') > 5 }
}
