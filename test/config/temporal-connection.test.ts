import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createSecureServer, type IncomingHttpHeaders, type ServerHttp2Stream } from "node:http2";
import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";
import { fileURLToPath } from "node:url";
import { Connection } from "@temporalio/client";
import { NativeConnection } from "@temporalio/worker";
import { expect, onTestFinished, test } from "vitest";
import { makeKeyText } from "../../config/keys.ts";
import { readSettings, temporalConnection } from "../../config/settings.ts";
import { SettingsError } from "../../config/settings-faults.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/temporal-tls/${name}`, import.meta.url));
const needed = {
  DATABASE_URL: "postgresql://hagukumi:x@127.0.0.1:5432/hagukumi",
  TEMPORAL_ADDRESS: "127.0.0.1:7233",
  HAGUKUMI_TOKEN_KEYS: `a:${makeKeyText()}`,
  HAGUKUMI_SUPPRESSION_KEY: makeKeyText(),
  HAGUKUMI_VAULT_KEY: makeKeyText(),
  HAGUKUMI_SANDBOX_URL: "http://127.0.0.1:4000/",
};

/** Answers every call with an empty message, as a server without any ability would, and keeps what it was asked. */
async function tlsServer() {
  const asked: { headers: IncomingHttpHeaders; certificate: string | undefined }[] = [];
  const server = createSecureServer({
    key: readFileSync(fixture("key.pem")),
    cert: readFileSync(fixture("certificate.pem")),
    ca: readFileSync(fixture("certificate.pem")),
    requestCert: true,
    rejectUnauthorized: false,
  });
  let certificate: string | undefined;
  server.on("secureConnection", (socket: TLSSocket) => {
    certificate = socket.getPeerCertificate().subject?.CN?.toString();
  });
  server.on("stream", (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    asked.push({ headers, certificate });
    stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
    stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
    // An empty message, uncompressed.
    stream.end(Buffer.alloc(5));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { asked, address: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("worker and API reach Temporal over TLS, with an API key and a certificate of their own", async () => {
  const { asked, address } = await tlsServer();
  const connection = temporalConnection(
    readSettings({
      ...needed,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_API_KEY: "a-key",
      TEMPORAL_TLS_SERVER_NAME: "temporal.test",
      TEMPORAL_TLS_SERVER_CA_CERT_PATH: fixture("certificate.pem"),
      TEMPORAL_TLS_CLIENT_CERT_PATH: fixture("certificate.pem"),
      TEMPORAL_TLS_CLIENT_KEY_PATH: fixture("key.pem"),
    }),
  );
  for (const connect of [() => Connection.connect(connection), () => NativeConnection.connect(connection)]) {
    asked.length = 0;
    await (await connect()).close();
    expect(asked[0]).toMatchObject({ headers: { authorization: "Bearer a-key" }, certificate: "temporal.test" });
  }
  const untrusted = { address, tls: { serverNameOverride: "temporal.test" }, connectTimeout: 2_000 };
  await expect(Connection.connect(untrusted)).rejects.toThrow();
}, 30_000);

test("without TLS by default; an API key or a setting of TLS means TLS, and a key is never sent without", () => {
  expect(temporalConnection(readSettings(needed))).toEqual({ address: "127.0.0.1:7233" });
  expect(temporalConnection(readSettings({ ...needed, TEMPORAL_TLS: "true" }))).toEqual({ address: "127.0.0.1:7233", tls: {} });
  expect(temporalConnection(readSettings({ ...needed, TEMPORAL_API_KEY: "a" }))).toMatchObject({ tls: {}, apiKey: "a" });
  expect(temporalConnection(readSettings({ ...needed, TEMPORAL_TLS_SERVER_NAME: "t" }))).toMatchObject({
    tls: { serverNameOverride: "t" },
  });
  expect(() => readSettings({ ...needed, TEMPORAL_API_KEY: "a", TEMPORAL_TLS: "false" })).toThrow(SettingsError);
  expect(() => readSettings({ ...needed, TEMPORAL_TLS_CLIENT_CERT_PATH: fixture("certificate.pem") })).toThrow(/belong together/);
  expect(() => readSettings({ ...needed, TEMPORAL_TLS_SERVER_CA_CERT_PATH: "/nowhere.pem" })).toThrow(/cannot be read/);
});
