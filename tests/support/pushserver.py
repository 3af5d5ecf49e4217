"""A WebSocket server of the tests' own, from Python's standard library and RFC 6455: pushserver.py PORT [CERTIFICATE KEY]

What it does stands in the path, with times in ms; it says on standard error what it did, a line each, each with the
connection's number and the seconds of a monotonic clock, which is that of std::chrono::steady_clock on Linux:
  /done?after=500          after the first text: {"state":"running"}, and after that time {"state":"done"}
  /fragments?after=200     the same, with a ping between the pieces of the result
  /close?code=1001&after=N closes so, with a reason; /cut?after=N breaks the connection off
  /says?after=N            API Gateway's message about a backend that took too long
  /silent                  says nothing but pongs; /pings?every=N sends pings
  /big                     a message of 2 MB; /protocol  picks the first of those that are offered
  /refuse?status=403       no WebSocket; /wrong  101 with the wrong key; /hang  no answer at all; /nothing closes without
"""

import base64
import hashlib
import socket
import ssl
import struct
import sys
import threading
import time
import urllib.parse


def say(number, *what):
    line = " ".join([str(number), f"{time.monotonic():.6f}", *map(str, what)])
    sys.stderr.write(line + "\n")  # in one piece: others write at the same time


class Peer:
    def __init__(self, connection, number):
        self.connection, self.number, self.lock = connection, number, threading.Lock()

    def exactly(self, size):
        data = b""
        while len(data) < size:
            more = self.connection.recv(size - len(data))
            if not more:
                raise ConnectionError("ended")
            data += more
        return data

    def head(self):
        data = b""
        while not data.endswith(b"\r\n\r\n"):
            data += self.exactly(1)
        lines = data.decode().split("\r\n")
        fields = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
        return lines[0], {name.lower(): value for name, value in fields.items()}

    def frame(self, opcode, data, last=True):
        size = len(data)
        head = bytes([(0x80 if last else 0) | opcode])
        head += bytes([size]) if size < 126 else b"\x7e" + struct.pack(">H", size) if size < 65536 else \
            b"\x7f" + struct.pack(">Q", size)
        with self.lock:
            self.connection.sendall(head + data)

    def text(self, text):
        say(self.number, "sends", text)
        self.frame(1, text.encode())

    def read(self):
        """The next frame of the client, which has to be masked."""
        first, second = self.exactly(2)
        size = second & 0x7F
        if size == 126:
            size, = struct.unpack(">H", self.exactly(2))
        elif size == 127:
            size, = struct.unpack(">Q", self.exactly(8))
        if not second & 0x80:
            say(self.number, "unmasked")
        mask = self.exactly(4)
        data = bytes(byte ^ mask[at % 4] for at, byte in enumerate(self.exactly(size)))
        return first & 0x0F, data


def pause(query):
    time.sleep(float(query.get("after", "0")) / 1000)


def shake(peer, fields, wrong=False):
    key = fields["sec-websocket-key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
    accept = base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
    answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    if "sec-websocket-protocol" in fields:
        answer += "Sec-WebSocket-Protocol: " + fields["sec-websocket-protocol"].split(", ")[0] + "\r\n"
    answer += "Sec-WebSocket-Accept: " + ("x" + accept[1:] if wrong else accept) + "\r\n\r\n"
    peer.connection.sendall(answer.encode())
    say(peer.number, "open")


def listen(peer):
    """Reads until the client is gone; answers pings and the close."""
    while True:
        opcode, data = peer.read()
        if opcode == 9:
            say(peer.number, "ping")
            peer.frame(10, data)
        elif opcode == 10:
            say(peer.number, "pong")
        elif opcode == 8:
            say(peer.number, "closed", struct.unpack(">H", data[:2])[0] if data else "without a code")
            peer.frame(8, data)
            return
        else:
            say(peer.number, "got", data.decode())
            return data.decode()


def ping(peer, every):
    try:
        while True:
            time.sleep(every)
            peer.frame(9, b"")
    except OSError:
        pass  # the client has gone


def talk(peer, path, query):
    if path in ("/done", "/fragments"):
        listen(peer)
        peer.text('{"state":"running"}')
        pause(query)
        result = '{"state":"done"}'
        if path == "/done":
            peer.text(result)
        else:
            say(peer.number, "sends", result)
            peer.frame(1, result[:3].encode(), last=False)
            peer.frame(9, b"there?")
            peer.frame(0, result[3:9].encode(), last=False)
            peer.frame(0, result[9:].encode())
    elif path == "/close":
        pause(query)
        say(peer.number, "closes")
        peer.frame(8, struct.pack(">H", int(query["code"])) + b"because")
    elif path == "/cut":
        pause(query)
        say(peer.number, "cuts")
        peer.connection.shutdown(socket.SHUT_RDWR)
        return
    elif path == "/says":
        pause(query)
        peer.text('{"message": "Endpoint request timed out", "connectionId":"Xy=", "requestId":"Ab="}')
    elif path == "/big":
        peer.frame(2, b"x" * 2_000_000)
    elif path == "/pings":
        threading.Thread(target=ping, args=(peer, float(query["every"]) / 1000), daemon=True).start()
    while listen(peer) is not None:
        pass


def serve(connection, number, context):
    try:
        if context:
            connection = context.wrap_socket(connection, server_side=True)
        peer = Peer(connection, number)
        line, fields = peer.head()
        target = urllib.parse.urlsplit(line.split()[1])
        query = dict(urllib.parse.parse_qsl(target.query))
        for name, value in fields.items():
            say(number, "header", name, value)
        say(number, "asked", line)
        if target.path == "/refuse":
            body = b"not here"
            connection.sendall((f"HTTP/1.1 {query['status']} No\r\nServer: pushserver\r\n"
                                f"Content-Length: {len(body)}\r\n\r\n").encode() + body)
        elif target.path == "/nothing":
            pass
        elif target.path == "/hang":
            connection.recv(1)
        else:
            shake(peer, fields, wrong=target.path == "/wrong")
            talk(peer, target.path, query)
    except (OSError, ConnectionError) as error:
        say(number, "broke", error)
    finally:
        say(number, "over")
        connection.close()


def main():
    context = None
    if len(sys.argv) > 3:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
    listener = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=256)
    number = 0
    while True:
        connection, _ = listener.accept()
        number += 1
        threading.Thread(target=serve, args=(connection, number, context), daemon=True).start()


main()
