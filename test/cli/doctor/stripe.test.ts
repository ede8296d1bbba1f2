import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { checkStripe } from "../../../cli/doctor/stripe.ts";
import { readSettings, type Settings } from "../../../config/settings.ts";

const key = (fill: number) => Buffer.alloc(32, fill).toString("base64url");

function settingsWith(stripe: Record<string, string>, sandboxUrl = ""): Settings {
  return readSettings({
    DATABASE_URL: "postgresql://127.0.0.1:9/x",
    TEMPORAL_ADDRESS: "127.0.0.1:9",
    PUBLIC_URL: "https://shop.example",
    HAGUKUMI_SANDBOX_URL: sandboxUrl,
    HAGUKUMI_TOKEN_KEYS: `k1:${key(1)}`,
    HAGUKUMI_SUPPRESSION_KEY: key(2),
    HAGUKUMI_VAULT_KEY: key(3),
    ...stripe,
  });
}

/** Stripe's API as far as the doctor asks it: the status for the balance. */
async function answering(status: number): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end("{}"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

test.each([
  ["a live key that is good", "sk_live_a", 200, "ok", "the secret key is good (live mode)"],
  ["a restricted key that may not read the balance", "rk_live_a", 403, "ok", "the secret key is good (live mode)"],
  ["a test key", "sk_test_a", 200, "warn", "the secret key is good (test mode)"],
  ["a key that Stripe refuses", "sk_live_a", 401, "fail", "answered 401"],
  ["Stripe in trouble", "sk_live_a", 503, "fail", "answered 503"],
])("live, with %s", async (_, secretKey, status, state, en) => {
  const settings = settingsWith({
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: "whsec_a",
    STRIPE_API_BASE: await answering(status),
  });
  expect(await checkStripe(settings, [])).toMatchObject({ part: { en: "Stripe" }, state, detail: { en } });
});

test("without an answer, without credentials, and with those that only the running stack has", async () => {
  const nowhere = { STRIPE_SECRET_KEY: "sk_live_a", STRIPE_WEBHOOK_SECRET: "whsec_a", STRIPE_API_BASE: "http://127.0.0.1:9" };
  expect(await checkStripe(settingsWith(nowhere), [])).toMatchObject({ state: "fail", advice: { en: "Open the way to api.stripe.com." } });
  expect(await checkStripe(settingsWith({}), [])).toMatchObject({ state: "warn", detail: { en: "no credentials" } });
  expect(await checkStripe(settingsWith({}), ["STRIPE_SECRET_KEY"])).toMatchObject({ state: "ok" });
});

test("in the sandbox, the stand-in's test key is good", async () => {
  const url = await answering(200);
  const stripe = { STRIPE_SECRET_KEY: "sk_test_a", STRIPE_WEBHOOK_SECRET: "whsec_a", STRIPE_API_BASE: `${url}/stripe` };
  expect(await checkStripe(settingsWith(stripe, url), [])).toMatchObject({ part: { en: "Stripe (stand-in)" }, state: "ok" });
});
