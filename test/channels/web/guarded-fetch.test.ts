import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GuardOptions, guardedFetch } from "../../../channels/web/guarded-fetch.ts";
import { isPublicAddress } from "../../../channels/web/public-address.ts";

let server: Server;
let origin: string;
const asked: (string | undefined)[] = [];

const answers: Record<string, (response: ServerResponse) => void> = {
  "/calendar": (response) => response.writeHead(200, { etag: '"1"' }).end("BEGIN:VCALENDAR"),
  "/to-metadata": (response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  "/to-file": (response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/once": (response) => response.writeHead(301, { location: "/calendar" }).end(),
  "/round": (response) => response.writeHead(302, { location: "/round" }).end(),
  "/large": (response) => response.end("x".repeat(2_000)),
  "/packed": (response) => response.writeHead(200, { "content-encoding": "gzip" }).end("x"),
  "/silent": () => {},
  "/half": (response) => void response.writeHead(200).write("BEGIN"),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers.host);
    answers[request.url?.split("?")[0] ?? ""]?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetched = (address: string, options: GuardOptions = { allowPrivate: true }) =>
  guardedFetch({ timeoutMs: 5_000, ...options })(address, {}).then(
    ({ status, body }) => `${status} ${body}`,
    (error: { code: string }) => error.code,
  );

test.each([
  ["93.184.216.34", true],
  ["2606:2800:220:1:248:1893:25c8:1946", true],
  ["10.0.0.1", false],
  ["172.16.3.4", false],
  ["192.168.1.1", false],
  ["127.0.0.1", false],
  ["0.0.0.0", false],
  ["169.254.169.254", false],
  ["100.100.100.200", false],
  ["168.63.129.16", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["::1", false],
  ["::", false],
  ["fe80::1", false],
  ["fd00:ec2::254", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:93.184.216.34", true],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["nonsense", false],
])("%s belongs to the public internet: %s", (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic));

describe("what others named is fetched without a way into our network", () => {
  test("an answer, also behind a redirect", async () => {
    expect(await fetched(`http://${origin}/calendar`)).toBe("200 BEGIN:VCALENDAR");
    expect(await fetched(`http://${origin}/once`)).toBe("200 BEGIN:VCALENDAR");
  });

  test.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:7f00:1]/",
    "https://169.254.169.254/latest/meta-data",
    "https://localhost/",
  ])("%s is refused", async (address) => {
    expect(await fetched(address, {})).toBe("address-refused");
  });

  test("one private address among the public ones refuses the name", async () => {
    const resolve = async () => [
      { address: "93.184.216.34", family: 4 },
      { address: "10.0.0.8", family: 4 },
    ];
    expect(await fetched("https://calendar.example/", { resolve })).toBe("address-refused");
  });

  test("each hop is checked: a redirect leads neither to the metadata nor to a file", async () => {
    const seen: string[] = [];
    const resolve = async (host: string) => {
      seen.push(host);
      return [{ address: host === "calendar.example" ? "127.0.0.1" : "10.0.0.8", family: 4 }];
    };
    expect(await fetched(`http://${origin}/to-file`)).toBe("scheme");
    expect(await fetched(`http://calendar.example:${origin.split(":")[1]}/round`, { allowPrivate: true, resolve })).toBe(
      "too-many-redirects",
    );
    expect(seen).toEqual(Array(4).fill("calendar.example"));
  });

  test("the connection goes to the address that was checked: the name is not asked again", async () => {
    let times = 0;
    const resolve = async () => {
      times += 1;
      return [{ address: times === 1 ? "127.0.0.1" : "10.255.255.1", family: 4 }];
    };
    const host = `rebinding.example:${origin.split(":")[1]}`;
    expect(await fetched(`http://${host}/calendar`, { allowPrivate: true, resolve })).toBe("200 BEGIN:VCALENDAR");
    expect(times).toBe(1);
    expect(asked).toContain(host);
  });

  test("without TLS nothing is fetched from outside", async () => {
    expect(await fetched("http://93.184.216.34/", {})).toBe("scheme");
  });

  test.each([
    ["/large", "too-large", { mostBytes: 1_000 }],
    ["/packed", "encoding", {}],
    ["/silent", "timeout", { timeoutMs: 200 }],
    ["/half", "timeout", { timeoutMs: 200 }],
  ])("%s is cut off: %s", async (path, code, options) => {
    expect(await fetched(`http://${origin}${path}`, { allowPrivate: true, ...options })).toBe(code);
  });

  test("a name that never resolves does not hold it up", async () => {
    const resolve = () => new Promise<never>(() => {});
    expect(await fetched("https://calendar.example/", { resolve, timeoutMs: 200 })).toBe("timeout");
  });

  test("the reason holds no address", async () => {
    const secret = `http://${origin}/large?key=secret`;
    const error = await guardedFetch({ allowPrivate: true, mostBytes: 1 })(secret, {}).catch((reason: Error) => reason);
    expect(JSON.stringify(error) + String(error)).not.toContain("secret");
  });
});
