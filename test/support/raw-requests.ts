import { once } from "node:events";
import { connect } from "node:net";

/** Request lines and headers as no browser sends them. */
const requests = [
  "GET // HTTP/1.1",
  "GET //// HTTP/1.1",
  "GET http:// HTTP/1.1",
  "GET http://a:b@c:99999/ HTTP/1.1",
  "GET ? HTTP/1.1",
  "GET /healthz#a HTTP/1.1",
  "GET /%zz HTTP/1.1",
  "GET /%00 HTTP/1.1",
  "GET /mail/%zz HTTP/1.1",
  "GET /line/%zz HTTP/1.1",
  `GET /${"a".repeat(15_000)} HTTP/1.1`,
  "OPTIONS * HTTP/1.1",
  "CONNECT a:1 HTTP/1.1",
  "POST // HTTP/1.1\r\nTransfer-Encoding: chunked",
  "GET / HTTP/1.1\r\nExpect: nonsense",
  "GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade",
  "GET / HTTP/9.9",
  "nonsense",
];

/** Sends each in a connection of its own, and waits until the server has answered or closed it. Throws when the server does neither. */
export async function sendRawRequests(port: number): Promise<void> {
  for (const request of requests) {
    const socket = connect(port, "127.0.0.1");
    const answered = Promise.race([once(socket, "data"), once(socket, "close")]);
    socket.on("error", () => {});
    // Two bytes of a body that never comes whole, for those that announce one.
    socket.write(`${request}\r\nHost: a\r\n\r\n1\r\n`);
    await answered;
    socket.destroy();
  }
}
