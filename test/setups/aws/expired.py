"""Answers every request as AWS answers one with a token that has run out: XML to S3 and the query protocol, else JSON."""
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

TEXT = "The security token included in the request is expired"
QUERY = f"<ErrorResponse><Error><Type>Sender</Type><Code>ExpiredToken</Code><Message>{TEXT}</Message></Error><RequestId>5a1d6a7e-0b9a-4b55-9d1c-2c4b9c1f8a10</RequestId></ErrorResponse>"
S3 = "<Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>"
JSON = f'{{"__type":"ExpiredTokenException","message":"{TEXT}"}}'


class Handler(BaseHTTPRequestHandler):
    def answer(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        text, kind = (JSON, "application/x-amz-json-1.1") if "x-amz-target" in self.headers else (QUERY if b"Action=" in body else S3, "text/xml")
        self.send_response(400 if text != QUERY else 403)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = answer


HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
