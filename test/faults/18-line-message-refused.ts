import assert from "node:assert/strict";
import { resumeEnrolment } from "../../services/enrolments/resume-enrolment.ts";
import type { Fault } from "./fault.ts";

const OTHERS = 20;

export const faults: Fault[] = [
  {
    number: 18,
    title: "LINE 400 for one of a batch: that one is parked with the fault, the rest go, it goes after the mend",
    installation: "shared",
    async run(site) {
      const people = await Promise.all(Array.from({ length: OTHERS + 1 }, () => site.newPerson({ line: true })));
      const [refused] = people;
      assert.ok(refused);
      const message = "A message (messages[0]) in the request body is invalid";
      await site.line.script({ action: "status", status: 400, message, match: { path: "push", to: refused.lineUserId } });
      const enrolments = await Promise.all(people.map((person) => site.enrol(person, "chat")));
      const [parked = "", ...others] = enrolments;

      const touches = await Promise.all(others.map((enrolment) => site.settled(enrolment)));
      assert.deepEqual([...new Set(touches.map(({ state }) => state))], ["sent"], "one refused message kept others from going");
      const fault = await site.waitFor("the enrolment to be parked", async () => {
        assert.notEqual((await site.touchOf(parked))?.state, "failed", "the refused touch has failed, so no mend can bring it");
        const { rows } = await site.context.database.pool.query<{ state: string; fault: { code: string; step: string } }>(
          "select state, fault from enrolment where id = $1",
          [parked],
        );
        return rows[0]?.state === "parked" ? rows[0].fault : null;
      });
      assert.deepEqual([fault.code, fault.step], ["message-refused", "hello"]);
      const tries = (await site.line.journal("refused")).filter((entry) => entry.to === refused.lineUserId);
      assert.equal(tries.length, 1, "a message that LINE refuses for good was tried again");

      await site.line.clear();
      await resumeEnrolment(site.context, { enrolmentId: parked, reason: "mended", actor: "staff:faults" });
      assert.equal((await site.settled(parked)).state, "sent");
      const accepted = await site.line.journal("accepted");
      for (const person of people) assert.equal(accepted.filter((entry) => entry.to?.includes(person.lineUserId)).length, 1);
    },
  },
];
