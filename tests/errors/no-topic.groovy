scenario 'empty', 'Nothing happens here'
