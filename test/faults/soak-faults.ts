import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { signBody } from "../../channels/line/webhook.ts";
import { requestWake } from "../../services/engine/outbox/request-wake.ts";
import type { Chance } from "./chance.ts";
import type { Site } from "./site.ts";
import type { Life } from "./soak-life.ts";

/** A fault for a running installation. Only `draw` uses random numbers; `play` does not. */
export interface SoakFault {
  kind: string;
  draw(chance: Chance): {
    /** Description of this fault, for the log. */
    what: string;
    /** Resolves when the fault is over. The stand-ins' scripts are cleared before the next one. Throws if something is wrong. */
    play(site: Site, life: Life): Promise<void>;
  };
}

const SECOND = 1_000;
const STARTS = 3;
/** Real seconds that a fault waits for its message to be in progress: the sends of a killed worker are taken over first. */
const UNDER_WAY_SECONDS = 60;

export const soakFaults: SoakFault[] = [
  {
    kind: "SMTP drops before the dot",
    draw(chance) {
      const at = chance.pick(["rcpt", "data", "body"] as const);
      const times = chance.between(3, 10);
      return { what: `${times} connections, at ${at}`, play: (site) => site.mail.script({ at, action: "drop", times }) };
    },
  },
  {
    kind: "SMTP stores, then drops",
    draw(chance) {
      const times = chance.between(2, 6);
      return { what: `${times} mails`, play: (site) => site.mail.script({ at: "answer", action: "drop", times }) };
    },
  },
  {
    kind: "421 or 451",
    draw(chance) {
      const code = chance.pick([421, 451]);
      // At `answer` the message is stored, but the server refuses it anyway.
      const at = chance.pick(["rcpt", "answer"] as const);
      const times = chance.between(3, 10);
      return { what: `${code} at ${at}, ${times} times`, play: (site) => site.mail.script({ at, action: "reply", code, times }) };
    },
  },
  {
    kind: "late 250",
    draw(chance) {
      const times = chance.between(1, 4);
      return {
        what: `${times} mails, after 25 s`,
        play: (site) => site.mail.script({ at: "answer", action: "delay", ms: 25 * SECOND, times }),
      };
    },
  },
  {
    kind: "550 and 552",
    draw(chance) {
      const [code, enhanced] = chance.pick([
        [550, "5.1.1"],
        [550, "5.7.1"],
        [552, "5.2.2"],
      ] as const);
      const times = chance.between(1, 3);
      return {
        what: `${code} ${enhanced}, ${times} times`,
        play: (site) => site.mail.script({ at: "rcpt", action: "reply", code, enhanced, times }),
      };
    },
  },
  {
    kind: "SMTP down",
    draw: () => ({ what: "for 20 s", play: (site) => site.mail.script({ at: "connect", action: "refuse", ms: 20 * SECOND, times: 1 }) }),
  },
  {
    kind: "worker killed",
    draw(chance) {
      const seconds = chance.between(0, 5);
      // Before the message is stored, or after it and before the answer.
      const at = chance.pick(["rcpt", "answer"] as const);
      return {
        what: `with sends in progress at ${at}, back after ${seconds} s`,
        async play(site) {
          await site.mail.script({ at, action: "delay", ms: 10 * SECOND, times: 5 });
          await site.waitFor(
            "a send to be in progress",
            async () => (await site.mail.played()).some((count) => count > 0),
            UNDER_WAY_SECONDS,
          );
          await killFor(site, "worker", seconds);
        },
      };
    },
  },
  {
    kind: "API killed",
    draw(chance) {
      const seconds = chance.between(0, 3);
      return {
        what: `in the middle of 15 sign-ups, back after ${seconds} s`,
        async play(site, life) {
          const signUps = life.signUpAtOnce(15);
          await signUps.first;
          await killFor(site, "api", seconds);
          await signUps.all;
        },
      };
    },
  },
  {
    kind: "Temporal killed",
    draw(chance) {
      const seconds = chance.between(10, 20);
      return { what: `back after ${seconds} s`, play: (site) => killFor(site, "temporal", seconds) };
    },
  },
  {
    kind: "PostgreSQL restarted",
    draw(chance) {
      const seconds = chance.between(0, 5);
      // SIGQUIT is its "immediate" shutdown: no checkpoint, every connection is cut, and it recovers from the log.
      return { what: `immediate, back after ${seconds} s`, play: (site) => killFor(site, "postgres", seconds, "SIGQUIT") };
    },
  },
  {
    kind: "LINE 500",
    draw(chance) {
      const times = chance.between(2, 8);
      const accepted = chance.share() < 0.5;
      const what = `${times} times, ${accepted ? "though it was taken" : "not taken"}`;
      return { what, play: (site) => site.line.script({ action: "status", status: 500, accepted, times }) };
    },
  },
  {
    kind: "LINE 409",
    draw(chance) {
      const times = chance.between(2, 8);
      return {
        what: `${times} answers lost, so that the repetition is refused`,
        play: (site) => site.line.script({ action: "drop-after", times, match: { path: "push" } }),
      };
    },
  },
  {
    kind: "LINE 429",
    draw(chance) {
      const times = chance.between(2, 8);
      const monthly = chance.share() < 0.3;
      const message = "You have reached your monthly limit.";
      return {
        what: `${times} times, ${monthly ? "the monthly limit" : "the rate"}`,
        play: (site) => site.line.script({ action: "status", status: 429, times, ...(monthly && { message, match: { path: "push" } }) }),
      };
    },
  },
  {
    kind: "LINE time-out",
    draw(chance) {
      const times = chance.between(2, 6);
      return {
        what: `${times} calls, answered after 15 s`,
        play: (site) => site.line.script({ action: "delay", ms: 15 * SECOND, times }),
      };
    },
  },
  {
    kind: "webhook doubled",
    draw: () => ({
      what: "20 times in parallel",
      async play(site) {
        const { body, signature } = await aWebhook(site);
        const statuses = await Promise.all(Array.from({ length: 20 }, () => deliver(site, body, signature)));
        assert.deepEqual([...new Set(statuses)], [200]);
      },
    }),
  },
  {
    kind: "webhook forged",
    draw: () => ({
      what: "another text under a true signature",
      async play(site) {
        const { body, signature } = await aWebhook(site);
        const forged = Buffer.from(
          body
            .toString()
            .replace('"text":"Hello"', '"text":"Hallo"')
            .replace(/"webhookEventId":"0/, '"webhookEventId":"7'),
        );
        assert.notDeepEqual(forged, body);
        assert.equal(await deliver(site, forged, signature), 401);
        const id = /"webhookEventId":"(\w+)"/.exec(forged.toString())?.[1];
        const { rowCount } = await site.context.database.pool.query("select 1 from webhook_event where webhook_event_id = $1", [id]);
        assert.equal(rowCount, 0, "a forged webhook was stored");
      },
    }),
  },
  {
    kind: "nudge storm",
    draw(chance) {
      const times = chance.between(200, 1_000);
      return {
        what: `${times} nudges to each of up to 20 journeys`,
        async play(site) {
          const { rows } = await site.context.database.pool.query<{ id: string }>(
            "select id from enrolment where state = 'running' order by id desc limit 20",
          );
          const ids = rows.map((row) => row.id);
          for (let left = times; left > 0; left -= 1) {
            await site.context.database.transaction((tx) => requestWake(tx, "enrolment", ids));
          }
        },
      };
    },
  },
  {
    kind: "pause while claimed",
    draw: () => ({
      what: "for 4 s",
      async play(site, life) {
        const person = await site.newPerson({ name: "claimed" });
        await site.mail.script({ at: "rcpt", action: "delay", ms: 2 * SECOND, times: 1, match: { to: person.email } });
        const enrolment = await site.enrol(person, "walk");
        await site.waitFor("its send to be claimed", async () => (await site.mail.played()).at(-1) === 1, UNDER_WAY_SECONDS);
        await life.rest(enrolment, 4 * SECOND);
      },
    }),
  },
];

async function killFor(
  site: Site,
  part: "worker" | "api" | "temporal" | "postgres",
  seconds: number,
  signal?: NodeJS.Signals,
): Promise<void> {
  await site.kill(part, signal);
  await delay(seconds * SECOND);
  // Like a process supervisor: a process that does not start on a busy machine is started again.
  for (let tries = 1; ; tries += 1) {
    try {
      return await site.restart(part);
    } catch (error) {
      if (tries === STARTS) throw error;
    }
  }
}

/** The webhook of a message that somebody has just written, so that a fault can deliver it again. */
async function aWebhook(site: Site): Promise<{ body: Buffer; signature: string }> {
  const person = await site.newPerson({ line: true });
  await site.line.act("message", { userId: person.lineUserId, text: "Hello" });
  const event = (await site.line.journal("event"))
    .map((entry) => entry.event)
    .findLast((one) => JSON.stringify(one).includes(`"text":"Hello"`) && JSON.stringify(one).includes(person.lineUserId));
  const secret = site.stack.settings.line?.channelSecret;
  assert.ok(event && secret);
  const { rows } = await site.context.database.pool.query<{ address: string }>("select address from sender where key = 'line'");
  const body = Buffer.from(JSON.stringify({ destination: rows[0]?.address, events: [event] }));
  return { body, signature: signBody(secret, body) };
}

/** Delivers once and returns the status. Throws if there is no answer; LINE would then deliver again. */
async function deliver(site: Site, body: Buffer, signature: string): Promise<number> {
  const response = await fetch(`${site.stack.address}/hooks/line`, {
    method: "POST",
    body: new Uint8Array(body),
    headers: { "content-type": "application/json; charset=utf-8", "x-line-signature": signature },
  });
  await response.body?.cancel();
  return response.status;
}
