import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

name, port = sys.argv[1], int(sys.argv[2])
print(f'{name}: listening on 127.0.0.1:{port}', flush=True)
HTTPServer(('127.0.0.1', port), BaseHTTPRequestHandler).serve_forever()
