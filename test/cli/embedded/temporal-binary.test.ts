import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findTemporalBinary } from "../../../cli/embedded/temporal-binary.ts";

let folder: string;
let env: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hagukumi binary "));
  env = { PATH: join(folder, "path"), XDG_CACHE_HOME: join(folder, "cache") };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const program = (path: string) => {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, "#!/bin/sh\necho temporal version 1.9.1\n");
  chmodSync(path, 0o755);
  return path;
};
const find = (given?: string, origin = "http://127.0.0.1:1") => findTemporalBinary({ dataDir: join(folder, "data"), given, env, origin });

test("takes the given one, then PATH, then the data directory, then the cache", async () => {
  const cached = program(join(folder, "cache", "hagukumi", `temporal-1.9.1-${process.platform}-${process.arch}`, "temporal"));
  expect(await find()).toBe(cached);
  const own = program(join(folder, "data", "bin", "temporal"));
  expect(await find()).toBe(own);
  const onPath = program(join(folder, "path", "temporal"));
  expect(await find()).toBe(onPath);
  const given = program(join(folder, "given"));
  expect(await find(given)).toBe(given);
});

test("says that a given one is not there", async () => {
  await expect(find(join(folder, "nothing"))).rejects.toThrow(/TEMPORAL_CLI is .*nothing, but there is no program/);
});

test("downloads once, into the cache that other checkouts share", async () => {
  env.PATH = "/usr/bin:/bin";
  program(join(folder, "archive", "temporal"));
  execFileSync("tar", ["-czf", join(folder, "temporal.tar.gz"), "-C", join(folder, "archive"), "temporal"]);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(readFileSync(join(folder, "temporal.tar.gz")));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const binary = await find(undefined, origin);
  expect(binary.startsWith(join(folder, "cache"))).toBe(true);
  expect(execFileSync(binary, { encoding: "utf8" })).toContain("1.9.1");
  expect(await find(undefined, origin)).toBe(binary);
  expect(asked).toEqual([expect.stringMatching(/^\/cli\/archive\/v1\.9\.1\?platform=\w+&arch=\w+$/)]);
  expect(readdirSync(join(binary, ".."))).toEqual(["temporal"]);
  server.close();
});

test("a download that breaks off is told as one, and leaves nothing behind", async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-length": "1000" }).write("half");
    setTimeout(() => response.destroy(), 50);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const failure = await find(undefined, `http://${host}`).catch((error: Error & { userMessage: string }) => error.userMessage);
  expect(failure).toContain(`(the download from ${host} broke off or is damaged; Python is not installed)`);
  expect(failure).not.toContain("\n");
  expect(readdirSync(join(folder, "cache", "hagukumi", `temporal-1.9.1-${process.platform}-${process.arch}`))).toEqual([]);
  server.close();
});

test("without network and Python says in one sentence what to do", async () => {
  const failure = await find().catch((error: Error & { userMessage: string }) => error.userMessage);
  expect(failure).toMatch(
    /^Temporal could not be downloaded \(127\.0\.0\.1:1 is out of reach; Python is not installed\): .*TEMPORAL_CLI.*TEMPORAL_ADDRESS/,
  );
  expect(failure).not.toContain("\n");
});
