import { generateKeyPairSync } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { openSmtpPool } from "../../../../channels/email/smtp-pool.ts";
import { drainTouches } from "../../../../services/engine/dispatch/drain-touches.ts";
import { emailTransport } from "../../../../services/engine/dispatch/email-transport.ts";
import { touchBell } from "../../../../services/engine/dispatch/touch-bell.ts";
import { readSenders } from "../../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { openContext } from "../../../support/context.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, LETTER } from "../../../support/sequences.ts";
import { mailStandIn } from "../../../support/stand-ins.ts";
import { waitFor } from "../../../support/wait-for.ts";

test("mail is signed for the sender's domain, and a retry has the same signature (SND3)", async () => {
  const [context, mail] = await Promise.all([openContext({ sequences: [LETTER] }), mailStandIn()]);
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 1_024,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const sender = (await readSenders(context.database.pool)).find(({ channel }) => channel === "email");
  if (!sender) throw new Error("no mail sender");
  const transport = emailTransport(context, sender, openSmtpPool({ url: mail.url }), 2, { selector: "s7", privateKey });
  const stop = new AbortController();
  const drained = drainTouches(context, { sender, transport, bell: touchBell(10), stop: stop.signal, heartbeat: () => {} });
  onTestFinished(async () => {
    stop.abort();
    await drained;
    await transport.close();
    await mail.close();
    await context.close();
  });
  // Stored, but put off.
  await mail.script({ at: "answer", action: "reply", code: 451, times: 1 });
  const { leadId } = await addPerson(context);
  await advanceEnrolment(context, await enrol(context, leadId, "letter"));
  await waitFor("the first attempt", async () => {
    const { rows } = await context.database.pool.query("select 1 from send where state = 'deferred'");
    return rows.length === 1;
  });
  context.clock.advance({ hours: 1 });
  await waitFor("the second attempt", async () => (await mail.journal()).length === 2);
  const [first, second] = await Promise.all((await mail.journal()).map(({ n }) => mail.raw(n)));
  const domain = sender.address.split("@")[1]?.replaceAll(".", "\\.");
  expect(first).toMatch(/^DKIM-Signature:/);
  expect(first).toMatch(new RegExp(`\\bd=${domain};[^]*\\bs=s7;`));
  expect(second).toBe(first);
});
