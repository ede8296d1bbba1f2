import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resumeEnrolment } from "../../services/enrolments/resume-enrolment.ts";
import { publishTemplate } from "../../services/templates/publish-template.ts";
import type { Fault } from "./fault.ts";

export const faults: Fault[] = [
  {
    number: 29,
    title: "a template that throws: its enrolments are parked, the others continue, parked ones resume after the correction",
    installation: "shared",
    async run(site) {
      // More copies than the memory limit of a template allows.
      const [greedy, modest] = await Promise.all([
        site.newPerson({ fields: { copies: 50_000_000 } }),
        site.newPerson({ fields: { copies: 3 } }),
      ]);
      const broken = await site.enrol(greedy, "fragile");
      const whole = await site.enrol(modest, "fragile");
      assert.equal((await site.settled(whole)).state, "sent");
      const fault = await site.waitFor("the enrolment to be parked", async () => {
        const { rows } = await site.context.database.pool.query<{ state: string; fault: { code: string; step: string } }>(
          "select state, fault from enrolment where id = $1",
          [broken],
        );
        return rows[0]?.state === "parked" ? rows[0].fault : null;
      });
      assert.deepEqual([fault.code, fault.step], ["template-fault", "hello"]);
      assert.equal((await site.mail.journal(greedy.email)).length, 0);

      const mended = readFileSync(new URL("./playbook/templates/letters/letter.mjml", import.meta.url), "utf8").split("---\n")[2];
      const mjml = `<mjml><mj-body><mj-section><mj-column>${mended}</mj-column></mj-section></mj-body></mjml>`;
      const source = { subject: "Mended", mjml, language: "en" };
      await site.context.database.transaction((tx) =>
        publishTemplate(tx, site.context, { key: "letters/fragile", language: "en", channel: "email", source, author: "faults" }),
      );
      await resumeEnrolment(site.context, { enrolmentId: broken, reason: "mended", actor: "staff:faults" });
      assert.equal((await site.settled(broken)).state, "sent");
      const [mail, ...more] = await site.mail.journal(greedy.email);
      assert.equal(more.length, 0);
      assert.match(await site.mail.raw(mail?.n ?? 0), /^Subject: Mended/m);
    },
  },
];
