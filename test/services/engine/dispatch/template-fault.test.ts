import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resumeEnrolment } from "../../../../services/enrolments/resume-enrolment.ts";
import { publishTemplate } from "../../../../services/templates/publish-template.ts";
import { type Engine, openEngine } from "../../../support/engine.ts";
import { decisionsOf, enrolmentsOf, touchesOf } from "../../../support/ledger.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, publish, sequenceYaml } from "../../../support/sequences.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const mjml = (body: string) => `<mjml><mj-body><mj-section><mj-column><mj-text>${body}</mj-text></mj-column></mj-section></mj-body></mjml>`;
const publishMail = (key: string, body: string) =>
  publishTemplate(engine.context.database.pool, engine.context, {
    key,
    channel: "email",
    language: "ja",
    author: "staff:test",
    source: { subject: "お便り", mjml: mjml(body) },
  });
const mailTo = async (email: string) => (await engine.mail.journal()).filter(({ to }) => to === email);

/** Renders for all but those who have too many staff: the limit on work is reached. */
const ENDLESS = "{% for i in (1..lead.fields.staff) %}{{ i }}{% endfor %}";

describe("a template that throws (fault 29)", () => {
  test("parks its journey with the fault, lets the others go on, and goes out mended after a resume", async () => {
    const { context } = engine;
    await publishMail("notes/endless", ENDLESS);
    await publish(
      context,
      sequenceYaml("endless", [
        "{ id: one, send: { email: notes/endless } }",
        "{ id: wait, wait: 1 day }",
        "{ id: two, send: { email: notes/two } }",
      ]),
    );
    const broken = await addPerson(context);
    const fine = await addPerson(context);
    await context.database.pool.query(`update lead set fields = '{"staff": 900000000}' where id = $1`, [broken.leadId]);
    const enrolmentId = await enrol(context, broken.leadId, "endless");
    await enrol(context, fine.leadId, "endless");
    await engine.settle();

    expect(await mailTo(fine.email)).toHaveLength(1);
    expect(await mailTo(broken.email)).toEqual([]);
    expect(await enrolmentsOf(context, broken.leadId)).toMatchObject([{ state: "parked", fault: { code: "template-fault", step: "one" } }]);
    expect(await touchesOf(context, broken.leadId)).toMatchObject([{ state: "due" }]);
    expect((await decisionsOf(context, broken.leadId)).at(-1)).toMatchObject({ verdict: "park", reason: "template-fault" });

    await engine.runTo(new Date(context.clock.now().getTime() + 3 * 86_400_000));
    expect(await mailTo(fine.email)).toHaveLength(2);
    expect(await mailTo(broken.email)).toEqual([]);

    await publishMail("notes/endless", "直しました。");
    await resumeEnrolment(context, { enrolmentId, reason: "mended", actor: "staff:test" });
    await engine.settle();
    const [mended] = await mailTo(broken.email);
    expect(await engine.mail.raw(mended?.n ?? 0)).toContain(Buffer.from("直しました。").toString("base64").slice(0, 12));
    await engine.runTo(new Date(context.clock.now().getTime() + 2 * 86_400_000));
    expect(await mailTo(broken.email)).toHaveLength(2);
    expect((await enrolmentsOf(context, broken.leadId))[0]).toMatchObject({ state: "over", outcome: "completed" });
  });

  test("that cannot even be parsed stops nobody else of the same claim, not on any lane", async () => {
    const { context } = engine;
    await publishMail("notes/unparsed", "お便り");
    await publishMail("notes/parsed", "お便り");
    // As an older release may have published it, or another version of the library.
    await context.database.pool.query(
      `update template_version set compiled = jsonb_set(compiled, '{text}', '"{% if %}"') where key = 'notes/unparsed'`,
    );
    await publish(context, sequenceYaml("unparsed", ["{ id: one, send: { email: notes/unparsed } }"]));
    await publish(context, sequenceYaml("parsed", ["{ id: one, send: { email: notes/parsed } }"]));
    const broken = await addPerson(context);
    const fine = await addPerson(context);
    await enrol(context, broken.leadId, "unparsed");
    await enrol(context, fine.leadId, "parsed");
    await engine.settle();
    expect(await mailTo(fine.email)).toHaveLength(1);
    expect(await enrolmentsOf(context, broken.leadId)).toMatchObject([{ state: "parked", fault: { code: "template-fault", step: "one" } }]);
    expect(await mailTo(broken.email)).toEqual([]);
  });

  test("in the last message of a sequence parks just the same", async () => {
    const { context } = engine;
    await publishMail("notes/last", ENDLESS);
    await publish(context, sequenceYaml("last", ["{ id: one, send: { email: notes/last } }"]));
    const { leadId, email } = await addPerson(context);
    await context.database.pool.query(`update lead set fields = '{"staff": 900000000}' where id = $1`, [leadId]);
    const enrolmentId = await enrol(context, leadId, "last");
    await engine.settle();
    expect(await enrolmentsOf(context, leadId)).toMatchObject([{ state: "parked" }]);
    await publishMail("notes/last", "直しました。");
    await resumeEnrolment(context, { enrolmentId, reason: "mended", actor: "staff:test" });
    await engine.settle();
    expect(await mailTo(email)).toHaveLength(1);
  });
});
