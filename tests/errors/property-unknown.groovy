topic('orders') {
    'retention.mss' 5000
    producers { 'max.blok.ms' 500 }
    consumers { 'max.poll.recrds' 5 }
}
