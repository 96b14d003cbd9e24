topic('a') {
    format arvo()
}
