topic('orders') {
    consumers { failures 10.percent, then: retry() }
    consumers { failures 10 }
    consumers { failures 10.percent, than: skip() }
    consumers { failures 10.percent, then: 3 }
    consumers { deadLetter() }
    consumers { failures 10.percent, then: retry(3, backof: 1.s) }
}
