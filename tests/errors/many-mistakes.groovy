scenario 'many', 'All of them at once'
topic('orders') {
    partitons 12
    replicas '3'
    value {
        field 'id', uiud()
        field 'amount', decimal(1..5, scale: 2)
    }
    producers(2) { linger 5; rate 100.perSec }
}
cluster { broker 3 }
