# SPDX-License-Identifier: MIT
"""A mail server on loopback that keeps what it is given, as text: what a portal sends, and what it does not."""
import email
import email.policy
import socketserver
import threading


class Session(socketserver.StreamRequestHandler):
    """As much of RFC 5321 as it takes to be given a message."""

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.say("220 localhost")
        recipients = []
        for line in self.rfile:
            verb = line[:4].upper()
            if verb == b"QUIT":
                self.say("221 bye")
                return
            if verb == b"RCPT":
                recipients.append(line.decode().partition("<")[2].partition(">")[0])
            if verb != b"DATA":
                self.say("250 fine")
                continue
            self.say("354 go on")
            lines = []
            while (line := self.rfile.readline()) not in (b".\r\n", b""):
                lines.append(line[1:] if line.startswith(b"..") else line)
            message = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
            for recipient in recipients:
                self.server.postbox.received.append((recipient, message["Subject"], message.get_content()))
            recipients = []
            self.say("250 taken")


class Postbox:
    """`received`: address, subject, text."""

    def __init__(self):
        self.received = []
        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Session)
        self.server.daemon_threads = True
        self.server.postbox = self
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def settings(self):
        """For mandatd's configuration."""
        return (f"[service]\npublicUrl=https://portail.example\n"
                f"[mail]\nurl=smtp://127.0.0.1:{self.server.server_address[1]}\nrequireTls=false\n"
                f"from=portail@portail.example\n")

    def to(self, address):
        return [text for recipient, _, text in self.received if recipient.lower() == address.lower()]
