topic('orders') { }

service('db') {
    process pidFile('db.pid')
    health tcp(5432)
}

service('store') { health tcp(9000) }

service('store') { health tcp(9001) }

incidents {
    at 5.s inject crash() on service('db') lasting 5.s
    at 15.s inject freeze() on service('store') lasting 5.s
    at 25.s inject freeze() on service('dbb') lasting 5.s
}

expect {
    always { healthy('stroe') }
}
