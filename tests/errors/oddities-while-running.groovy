topic('orders') {
    headers { header 'kh', 'mine' }
}
topic('payments') {
    headers { header 'version', 2 }
    headers { header 'source', 'web' }
    producers { late 5.percent, by: 1..2 }
    producers { tombstones 60.percent; oversize 50.percent, 2.mb }
    producers { oversize 1.percent, 100.b }
    producers { duplicates 10.percent; duplicates 10.percent }
}
