topic('orders') {
    value {
        field 'a', lookup('custmers.id')
        field 'b', lookup('customers.idd')
        field 'c', lookup('customers')
        field 'd', lookup('silent.id')
        field 'e', lookup('noise.id')
        field 'f', list(1..3, lookup('customers.tags'))
    }
}
topic('customers') { value { field 'id', uuid(); field 'tags', list(1..3, string()) } }
topic('silent') { value { field 'id', uuid() }; producers(0) }
topic('noise') { payload 200..500 }
