scenario 'paced', 'One producer at a rate'

def perSecond = param 'rate', 1000
def readers = param 'consumers', 0

topic('paced') {
    partitions 6
    replicas 3
    payload 200
    producers(1) { rate perSecond.perSecond }
    consumers(readers) { group 'readers' }
}
