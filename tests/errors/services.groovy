topic('orders') { }

service('store') { }

service('app') {
    command 'java -jar app.jar > app.log'
}

service('db', proxied: 'localhost') {
    process pidFile('db.pid')
}

service('web') {
    health http('localhost:8080')
}

service('cache') {
    command 'cache'
    process pidFile('cache.pid')
}

service('queue') {
    command 'queue'
    start 'queue'
}

service('front') {
    health tcp(70_000)
}
