topic('orders') {
    producers { linger 5.sec; rate 5.perSec; batch 16.kB }
}
