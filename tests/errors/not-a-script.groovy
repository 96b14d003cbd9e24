name: orders
topics:
  - name: orders
    partitions: 12
