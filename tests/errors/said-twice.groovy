topic('orders') {
    partitions 6
    partitions 12
    value { field 'id', uuid(); field 'id', uuid() }
    payload 200..500
    consumers { group 'a' }
    consumers { group 'a' }
}
