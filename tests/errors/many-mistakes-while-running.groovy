topic('orders') {
    partitions 0
    value { field 'a', integer(5..1); field 'b', uuid(); field 'c', integer(9..1) }
    for (codec in ['lz4', 'lz5']) {
        producers { compression codec }
    }
    ['a', ''].each { consumers { group it } }
}
cluster { brokers 0 }
