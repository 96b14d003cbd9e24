topic('orders') {
    replicas 2
    'min.insync.replicas' 3
}
