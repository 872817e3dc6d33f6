"""A service of the shop; it asks the next one to keep a connection open."""
import socket
import sys
import time

name, port = sys.argv[1], int(sys.argv[2])
server = socket.create_server(('127.0.0.1', port))
peers = []
if port > 8081:
    for _ in range(50):
        try:
            peers.append(socket.create_connection(('127.0.0.1', port - 1)))
            break
        except OSError:
            time.sleep(0.2)
while True:
    peers.append(server.accept())
