// Watch: produced/s stays at 2000 for each topic, lag stays near 0. When acked/s falls behind, the cluster is the bottleneck;
// when the summary says that the achieved rate is below the asked one, this machine is.
scenario 'high-throughput', 'Two topics, 4000 records a second in all; consumers keep up'
duration 1.min

def each = param 'rate', 1000 // of each of the four producers

['orders', 'events'].each { name ->
    topic(name) {
        partitions 6
        replicas 3
        key uniform(50)
        payload 200..500
        producers(2) {
            rate each.perSecond
            acks 1
            batch 32.kb
            linger 10.ms
            compression 'lz4'
        }
        consumers(2) { group "$name-readers" }
    }
}
