"""A forward proxy for tests: answers plain requests itself, tunnels CONNECT and SOCKS5 to 127.0.0.1 whatever the name.
Prints its port, then a line for each request it was asked for."""
import socket
import struct
import threading


def pump(source, sink):
    try:
        while data := source.recv(65536):
            sink.sendall(data)
    except OSError:
        pass
    for end in (source, sink):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def tunnel(client, port):
    server = socket.create_connection(("127.0.0.1", port))
    threading.Thread(target=pump, args=(server, client), daemon=True).start()
    pump(client, server)


def socks(client):
    client.recv(client.recv(1)[0])
    client.sendall(b"\x05\x00")
    client.recv(3)
    kind = client.recv(1)[0]
    host = client.recv(client.recv(1)[0]).decode() if kind == 3 else socket.inet_ntoa(client.recv(4))
    port = struct.unpack("!H", client.recv(2))[0]
    print(f"SOCKS5 {host}:{port}", flush=True)
    client.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
    tunnel(client, port)


def serve(client):
    first = client.recv(1)
    if first == b"\x05":
        return socks(client)
    while first:
        head = first
        while not head.endswith(b"\r\n\r\n"):
            byte = client.recv(1)
            if not byte:
                return
            head += byte
        lines = head.decode().split("\r\n")
        user = next((line for line in lines if line.lower().startswith("proxy-authorization")), "")
        other = "; carries Authorization" if any(line.lower().startswith("authorization") for line in lines) else ""
        print(" ".join(lines[0].split(" ")[:2]) + (" " + user if user else "") + other, flush=True)
        if lines[0].startswith("CONNECT "):
            client.sendall(b"HTTP/1.1 200 Go\r\nX-Proxy: 1\r\n\r\n")
            return tunnel(client, int(lines[0].split(" ")[1].rsplit(":", 1)[1]))
        client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nproxy")
        first = client.recv(1)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(100)
print(listener.getsockname()[1], flush=True)
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
