topic('orders') {
    'retention.ms' 'soon'
    producers { 'max.block.ms' 'soon'; 'retries' (-1) }
    consumers { 'auto.offset.reset' 'newest' }
}
