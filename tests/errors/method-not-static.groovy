def twice(int n) { n * 2 }
static int thrice(int n) { n * 3 }
topic('orders') {
    partitions twice(6)
    replicas thrice(1)
}
