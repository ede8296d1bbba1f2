import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { environmentSchema } from "../../config/environment.ts";
import { makeKeyText, parseTokenKeys, suppressionFingerprint } from "../../config/keys.ts";
import { readPresets } from "../../config/presets.ts";
import { readDkim, readSettings } from "../../config/settings.ts";
import { SettingsError } from "../../config/settings-faults.ts";
import type { LocalText } from "../../domain/words/local-text.ts";

const sandbox = {
  DATABASE_URL: "postgresql://hagukumi:x@127.0.0.1:5432/hagukumi",
  TEMPORAL_ADDRESS: "127.0.0.1:7233",
  HAGUKUMI_TOKEN_KEYS: `b:${makeKeyText()},a:${makeKeyText()}`,
  HAGUKUMI_SUPPRESSION_KEY: makeKeyText(),
  HAGUKUMI_VAULT_KEY: makeKeyText(),
  HAGUKUMI_SANDBOX_URL: "http://127.0.0.1:4000/",
};
const live = {
  ...sandbox,
  HAGUKUMI_SANDBOX_URL: "",
  PUBLIC_URL: "https://mail.example.com/",
};

const textsOf = (read: () => unknown): readonly LocalText[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
};
const faultsOf = (read: () => unknown): string[] => textsOf(read).map(({ en }) => en);

describe("settings", () => {
  test("reads a sandbox, with defaults", () => {
    const settings = readSettings(sandbox);
    expect(settings).toMatchObject({
      sandbox: true,
      sandboxUrl: "http://127.0.0.1:4000",
      publicUrl: "http://127.0.0.1:3000",
      temporal: { address: "127.0.0.1:7233", namespace: "default" },
      logLevel: "info",
    });
    expect(settings.zone).toBeUndefined();
    expect(settings.keys.token.map((key) => key.id)).toEqual(["b", "a"]);
  });

  test("takes an empty variable for an absent one", () => {
    expect(readSettings({ ...sandbox, PORT: "", SMTP_URL: "  " })).toMatchObject({ port: 3000, smtpUrl: undefined });
  });

  test("reads a DKIM key as PEM, as PEM in one line, and as base64", () => {
    expect(readSettings(sandbox).dkim).toBeUndefined();
    const pem = generateKeyPairSync("rsa", {
      modulusLength: 1_024,
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
      publicKeyEncoding: { type: "spki", format: "pem" },
    }).privateKey;
    for (const text of [pem, pem.replaceAll("\n", "\\n"), pem.replace(/-----[A-Z ]+-----|\s/g, "")]) {
      expect(readSettings({ ...sandbox, HAGUKUMI_DKIM_PEM: text }).dkim).toEqual({
        selector: "hagukumi",
        domain: undefined,
        privateKey: pem,
      });
    }
    const named = { HAGUKUMI_DKIM_PEM: pem, HAGUKUMI_DKIM_SELECTOR: "s2", HAGUKUMI_DKIM_DOMAIN: "example.jp" };
    expect(readDkim(named)).toEqual({ selector: "s2", domain: "example.jp", privateKey: pem });
  });

  test("reads a Stripe account, whole or not at all; a live key is refused in the sandbox", () => {
    expect(readSettings(sandbox).stripe).toBeUndefined();
    const account = { STRIPE_SECRET_KEY: "rk_test_abc", STRIPE_WEBHOOK_SECRET: "whsec_abc" };
    expect(readSettings({ ...sandbox, ...account, STRIPE_API_BASE: "http://127.0.0.1:4000/stripe" }).stripe).toEqual({
      secretKey: "rk_test_abc",
      webhookSecret: "whsec_abc",
      apiBase: "http://127.0.0.1:4000/stripe",
    });
    const { STRIPE_SECRET_KEY } = account;
    expect(faultsOf(() => readSettings({ ...sandbox, STRIPE_SECRET_KEY })).join()).toContain("belong together");
    const real = { ...account, STRIPE_SECRET_KEY: "sk_live_abc" };
    expect(faultsOf(() => readSettings({ ...sandbox, ...real })).join()).toContain("a live key");
    expect(readSettings({ ...live, ...real }).stripe).toMatchObject({ secretKey: "sk_live_abc" });
  });

  test("makes traces only where they are to go", () => {
    expect(readSettings(sandbox).traces).toBeUndefined();
    const traces = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://otel:4318/", OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20x, b=c" };
    expect(readSettings({ ...sandbox, ...traces }).traces).toEqual({
      endpoint: "http://otel:4318",
      headers: { authorization: "Bearer x", b: "c" },
      serviceName: "hagukumi",
      ratio: 1,
    });
  });

  test("names all faults at once, in sentences", () => {
    const faults = faultsOf(() =>
      readSettings({
        PORT: "99999",
        HAGUKUMI_VAULT_KEY: "abc",
        HAGUKUMI_ZONE: "Mars/Base",
        LINE_CHANNEL_SECRET: "x",
      }),
    );
    for (const name of [
      "DATABASE_URL",
      "TEMPORAL_ADDRESS",
      "PORT",
      "HAGUKUMI_VAULT_KEY",
      "HAGUKUMI_ZONE",
      "LINE_CHANNEL_SECRET",
      "PUBLIC_URL",
    ]) {
      expect(faults.filter((fault) => fault.startsWith(`${name} `))).toHaveLength(1);
    }
    for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+ .+\.$/);
  });

  test("is live without a sandbox, and then wants https (UNS1) and real time", () => {
    expect(readSettings(live)).toMatchObject({
      sandbox: false,
      publicUrl: "https://mail.example.com",
    });
    expect(faultsOf(() => readSettings({ ...live, HAGUKUMI_CLOCK_SPEED: "60" })).join()).toContain("only for the sandbox");
    expect(faultsOf(() => readSettings({ ...live, PUBLIC_URL: "http://mail.example.com" })).join()).toContain("https://");
  });

  test.each([
    ["SMTP_URL", "mail.example.com:25"],
    ["TEMPORAL_ADDRESS", "temporal.example.com"],
    ["PUBLIC_URL", "https://example.com/app"],
    ["HAGUKUMI_CLOCK_SPEED", "0"],
    ["LOG_LEVEL", "loud"],
    ["WORKER_PORT", "99999"],
    ["API_LIMIT_PER_PERSON", "0"],
    ["API_LIMIT_PER_KEY", "many"],
    ["API_LIMIT_EVENTS", "1000001"],
    ["DISPATCH_TURN_SECONDS", "0"],
    ["DISPATCH_TURN_SECONDS", "21601"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "otel.example.com:4318"],
    ["OTEL_EXPORTER_OTLP_HEADERS", "a key"],
    ["OTEL_TRACES_SAMPLER_ARG", "2"],
    ["HAGUKUMI_TOKEN_KEYS", `a:${makeKeyText()},a:${makeKeyText()}`],
    ["HAGUKUMI_SUPPRESSION_KEY", randomBytes(16).toString("base64url")],
    ["STRIPE_API_BASE", "api.stripe.com"],
    ["HAGUKUMI_DKIM_PEM", "nonsense"],
    ["HAGUKUMI_DKIM_SELECTOR", "a b"],
    ["HAGUKUMI_DKIM_DOMAIN", "https://example.jp"],
  ])("refuses %s = %s", (name, value) => {
    const faults = textsOf(() => readSettings({ ...sandbox, [name]: value }));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.en).toMatch(new RegExp(`^${name} .+\\.$`));
    expect(faults[0]?.ja).toMatch(new RegExp(`^${name} .*[ぁ-んァ-ヶ一-龯].*。$`));
  });

  test("presets of the embedded start need nothing and go live with credentials", () => {
    expect(readPresets({})).toMatchObject({
      live: false,
      port: 3000,
      portGiven: false,
    });
    expect(
      readPresets({
        SMTP_URL: "smtp://localhost",
        PUBLIC_URL: "https://a.example",
        PORT: "80",
      }),
    ).toMatchObject({ live: true, portGiven: true });
    expect(faultsOf(() => readPresets({ SMTP_URL: "smtp://localhost" })).join()).toContain("PUBLIC_URL");
    const stripe = { STRIPE_SECRET_KEY: "sk_test_a", STRIPE_WEBHOOK_SECRET: "whsec_a", PUBLIC_URL: "https://a.example" };
    expect(readPresets(stripe)).toMatchObject({ live: true });
    expect(faultsOf(() => readPresets({ ...stripe, STRIPE_SECRET_KEY: "pk_test_a" })).join()).toContain(
      "STRIPE_SECRET_KEY must be a secret key",
    );
    expect(faultsOf(() => readPresets({ ...stripe, STRIPE_WEBHOOK_SECRET: "a" })).join()).toContain("STRIPE_WEBHOOK_SECRET must be");
  });

  test(".env.example has every variable and no other but those of the compose file, and is itself valid", () => {
    const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
    const example = parseEnv(read(".env.example"));
    const used = new Set([...read("docker-compose.yml").matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const settings = Object.keys(environmentSchema.shape);
    expect(settings.filter((name) => !(name in example))).toEqual([]);
    expect(Object.keys(example).filter((name) => !settings.includes(name) && !used.has(name))).toEqual([]);
    expect(faultsOf(() => readPresets(example))).toEqual([]);
  });
});

describe("keys", () => {
  test("token keys keep their order and say which one is bad", () => {
    expect(parseTokenKeys(`new:${makeKeyText()}, old:${makeKeyText()}`)).toMatchObject({ ok: true, value: [{ id: "new" }, { id: "old" }] });
    expect(parseTokenKeys(`new:${makeKeyText()},old:short`)).toMatchObject({
      ok: false,
      fault: { ja: expect.stringContaining("「old」"), en: expect.stringContaining('"old"') },
    });
  });

  test("the fingerprint tells keys apart and is stable", () => {
    const key = randomBytes(32);
    expect(suppressionFingerprint(key)).toBe(suppressionFingerprint(Buffer.from(key)));
    expect(suppressionFingerprint(key)).not.toBe(suppressionFingerprint(randomBytes(32)));
    expect(suppressionFingerprint(key)).toMatch(/^[0-9a-f]{16}$/);
  });
});
