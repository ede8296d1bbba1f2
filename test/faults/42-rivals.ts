import assert from "node:assert/strict";
import { insertEnrolments } from "../../services/enrolments/insert-enrolments.ts";
import { readVersion } from "../../services/sequences/read-version.ts";
import type { Fault } from "./fault.ts";
import { readTouches } from "./ledger.ts";

export const faults: Fault[] = [
  {
    number: 42,
    title: "two enrolments of one lead due in the same second, cap of one: one is sent, one is deferred with its reason",
    installation: "shared",
    async run(site) {
      const people = await Promise.all(Array.from({ length: 12 }, () => site.newPerson()));
      await site.context.database.transaction(async (tx) => {
        const { rows } = await tx.query<{ id: string }>("select current_version_id as id from sequence where key in ('letter', 'second')");
        const versions = await Promise.all(rows.map((row) => readVersion(tx, row.id)));
        assert.equal(versions.length, 2);
        const at = site.context.clock.now();
        for (const version of versions) {
          assert.ok(version);
          await insertEnrolments(
            tx,
            people.map(({ leadId }) => ({ leadId, version, at, triggerEventId: null, prompt: false })),
          );
        }
      });
      for (const { leadId, email } of people) {
        const [gone, held] = await site.waitFor("one of the two touches to be sent, and one to be deferred", async () => {
          const touches = await readTouches(site.context, { lead: leadId });
          if (touches.length < 2 || touches.some((touch) => touch.state === "claimed")) return null;
          const due = touches.filter((touch) => touch.state === "due" && touch.objections.length > 0);
          const ended = touches.filter((touch) => touch.state !== "due");
          return due.length + ended.length === 2 ? [ended, due] : null;
        });
        assert.deepEqual(
          gone?.map((touch) => touch.state),
          ["sent"],
        );
        const reason = held?.[0]?.objections.at(-1);
        assert.equal(reason?.verdict, "defer");
        assert.match(reason.reason, /^(cap-reached|rival)$/);
        assert.ok((held?.[0]?.notBefore.getTime() ?? 0) > site.context.clock.now().getTime());
        assert.equal((await site.mail.journal(email)).length, 1);
      }
    },
  },
];
