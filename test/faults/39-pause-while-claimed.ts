import assert from "node:assert/strict";
import { recordLeadEvent } from "../../services/engine/events/record-lead-event.ts";
import { pauseEnrolment } from "../../services/enrolments/pause-enrolment.ts";
import { resumeEnrolment } from "../../services/enrolments/resume-enrolment.ts";
import type { Fault } from "./fault.ts";
import { readTouches } from "./ledger.ts";
import type { Site } from "./site.ts";

export const faults: Fault[] = [
  {
    number: 39,
    title: "pause while a send is claimed: it is stopped unless it is already dispatching, and nothing follows",
    installation: "shared",
    async run(site) {
      const [early, late] = await Promise.all([site.newPerson({ name: "early" }), site.newPerson({ name: "late" })]);
      await site.mail.script(
        { at: "rcpt", action: "delay", ms: 1_500, times: 1, match: { to: early.email } },
        { at: "dot", action: "delay", ms: 1_500, times: 1, match: { to: late.email } },
      );
      const enrolments = [await site.enrol(early, "patient"), await site.enrol(late, "patient")] as const;
      await site.waitFor("both sends to be in progress", async () => (await site.mail.played()).every((count) => count === 1));
      const states = async () => Promise.all(enrolments.map(async (origin) => (await site.touchOf(origin))?.sends[0]?.state));
      assert.deepEqual(await states(), ["claimed", "dispatching"]);
      for (const enrolmentId of enrolments) await pauseEnrolment(site.context, { enrolmentId, reason: "wait", actor: "staff:faults" });
      await site.waitFor("both sends to end", async () => !/claimed|dispatching/.test((await states()).join()));
      // The send that was already at the server is sent; the other one never is.
      assert.deepEqual(await states(), ["cancelled", "sent"]);
      for (const { leadId } of [early, late]) {
        await recordLeadEvent(site.context, { leadId, kind: "linePostback", data: {}, actor: "lead" });
      }
      await site.quiet();
      assert.deepEqual(await mails(site, [early.email, late.email]), [0, 1], "something was sent while the enrolments were paused");

      for (const enrolmentId of enrolments) await resumeEnrolment(site.context, { enrolmentId, reason: "go on", actor: "staff:faults" });
      await site.waitFor("both enrolments to send the rest", async () =>
        (await mails(site, [early.email, late.email])).every((n) => n === 2),
      );
      for (const origin of enrolments) {
        const touches = await site.waitFor("both touches to end", async () => {
          const all = await readTouches(site.context, { origin });
          return all.every((touch) => touch.state !== "claimed") ? all : null;
        });
        assert.deepEqual(
          touches.map((touch) => touch.state),
          ["sent", "sent"],
        );
      }
    },
  },
];

async function mails(site: Site, addresses: string[]): Promise<number[]> {
  return Promise.all(addresses.map(async (address) => (await site.mail.journal(address)).length));
}
