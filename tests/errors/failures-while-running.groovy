topic('orders') {
    consumers { failures 10.percent, then: retry(0) }
    consumers { failures 10.percent, then: retry(2, then: retry(2)) }
    consumers { isolation 'read_comitted' }
    consumers { commitFailures 110.percent }
    consumers { failures 10.percent; failures 5.percent }
}
