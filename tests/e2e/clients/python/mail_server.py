"""A mail server: aiosmtpd. `/letters` gives what it took, as JSON."""

import json
import sys
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from aiosmtpd.controller import Controller

port, settings = int(sys.argv[1]), json.loads(sys.argv[2])
letters = []


class Keep:
    async def handle_DATA(self, server, session, envelope):
        letter = message_from_bytes(envelope.content, policy=policy.default)
        letters.append(
            {
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "subject": letter["subject"],
                "text": letter.get_body(("plain",)).get_content(),
            }
        )
        return "250 OK"


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(letters).encode())

    def log_message(self, *_):
        pass


Controller(Keep(), hostname="127.0.0.1", port=settings["smtp_port"]).start()
ThreadingHTTPServer(("127.0.0.1", port), Site).serve_forever()
