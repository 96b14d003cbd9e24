topic('orders') {
    producers { late 5.percent }
    producers { duplicates 10 }
}
