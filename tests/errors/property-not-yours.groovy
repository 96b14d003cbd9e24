topic('orders') {
    producers { 'bootstrap.servers' 'localhost:9092' }
    consumers { 'group.id' 'billing' }
}
cluster { 'node.id' 5 }
