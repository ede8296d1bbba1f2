import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSmtpPool } from "../../../../channels/email/smtp-pool.ts";
import { drainTouches } from "../../../../services/engine/dispatch/drain-touches.ts";
import { touchBell } from "../../../../services/engine/dispatch/touch-bell.ts";
import { measureLags } from "../../../../services/engine/observation/measure-lags.ts";
import { readAlarm } from "../../../../services/engine/senders/alarm.ts";
import { readSenders } from "../../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, LETTER } from "../../../support/sequences.ts";
import { waitFor } from "../../../support/wait-for.ts";

const PLACES = 4;
const PEOPLE = 20;
/** Certificate and key of a server whose certificate ran out in 2021. */
const EXPIRED = readFileSync(new URL("../../../fixtures/expired-certificate.pem", import.meta.url));

let context: TestContext;
const endings: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  context = await openContext({ sequences: [LETTER] });
});
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  await context.close();
});

const portOf = (address: unknown) => (typeof address === "object" && address !== null && "port" in address ? Number(address.port) : 0);

async function smtp(options: ConstructorParameters<typeof SMTPServer>[0]): Promise<number> {
  const server = new SMTPServer({ disableReverseLookup: true, logger: false, closeTimeout: 50, ...options });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  endings.push(() => new Promise<void>((resolve) => server.close(resolve)));
  return portOf(server.server.address());
}

/** A port on which something listens that never says a word; or, with `gone`, on which nothing listens any more. */
async function mute({ gone = false } = {}): Promise<number> {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const port = portOf(server.address());
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  if (gone) await close();
  else endings.push(close);
  return port;
}

test.each([
  { name: "stopped", url: async () => `smtp://127.0.0.1:${await mute({ gone: true })}`, code: /^ECONNREFUSED$/ },
  { name: "slow", url: async () => `smtp://127.0.0.1:${await mute()}`, code: /^ETIMEDOUT$/ },
  {
    name: "one that refuses the login",
    url: async () => {
      const onAuth = (_: unknown, __: unknown, callback: (error: Error) => void) =>
        callback(Object.assign(new Error("5.7.8 no"), { responseCode: 535 }));
      return `smtp://user:wrong@127.0.0.1:${await smtp({ authOptional: false, allowInsecureAuth: true, disabledCommands: ["STARTTLS"], onAuth })}?tls=off`;
    },
    code: /^535/,
  },
  {
    name: "one whose certificate ran out",
    url: async () => `smtps://127.0.0.1:${await smtp({ secure: true, key: EXPIRED, cert: EXPIRED })}`,
    code: /^(CERT_HAS_EXPIRED|DEPTH_ZERO_SELF_SIGNED_CERT)$/,
  },
])("a mail server that is $name stops its sender, and no letter is lost", async ({ url, code }) => {
  for (let person = 0; person < PEOPLE; person += 1) {
    const { leadId } = await addPerson(context);
    await advanceEnrolment(context, await enrol(context, leadId, "letter"));
  }
  const sender = (await readSenders(context.database.pool)).find(({ channel }) => channel === "email");
  if (!sender) throw new Error("no mail sender");
  const pool = openSmtpPool({ url: await url(), connections: PLACES });
  const stop = new AbortController();
  let tried = 0;
  const drained = drainTouches(context, {
    sender,
    transport: {
      places: PLACES,
      send(job, beforeBody) {
        tried += 1;
        return pool.send(
          { from: "b@mail.example", to: job.snapshot.to, body: Buffer.from("Subject: x\r\n\r\nx\r\n"), deadlineMs: 400 },
          beforeBody,
        );
      },
      close: () => pool.close(),
    },
    bell: touchBell(10),
    stop: stop.signal,
    heartbeat: () => {},
  });
  endings.push(async () => {
    stop.abort();
    await drained;
    await pool.close();
  });
  const { rows } = await waitFor("the sender to stop", async () => {
    if ((await readAlarm(context.database.pool, sender.id)) === null) return null;
    // In one statement: what was claimed in vain is given back meanwhile.
    const states = await context.database.pool.query<{ state: string; count: number }>(
      `select state, count(*)::int as count from touch where not exists (select from send where state in ('claimed', 'dispatching'))
       group by state`,
    );
    return states.rows.length > 0 ? states : null;
  });
  const alarm = await readAlarm(context.database.pool, sender.id);
  expect(alarm).toMatchObject({ cause: "down", code: expect.stringMatching(code) });
  expect(tried).toBeLessThanOrEqual(PLACES);
  // Those that were tried are deferred.
  expect(Object.fromEntries(rows.map(({ state, count }) => [state, count]))).toEqual({ due: PEOPLE - tried, claimed: tried });

  context.clock.advance({ minutes: 10 });
  const lags = await measureLags(context);
  expect(lags.senders).toContainEqual({ sender: "mail", up: false });
  expect(lags.dispatch.find(({ channel, lane }) => channel === "email" && lane === 2)?.seconds).toBe(600);
});
