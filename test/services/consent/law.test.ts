import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { importOptionsSchema } from "../../../domain/imports/options.ts";
import { signToken } from "../../../domain/tokens/token.ts";
import { confirmOptIn } from "../../../services/consent/confirm-opt-in.ts";
import { requestOptIn } from "../../../services/consent/request-opt-in.ts";
import { unsubscribe } from "../../../services/consent/unsubscribe.ts";
import { readBusiness } from "../../../services/engine/settings/business.ts";
import { writeSetting } from "../../../services/engine/settings/write-setting.ts";
import { createLead } from "../../../services/leads/create-lead.ts";
import { loadPlaybook } from "../../../services/playbooks/load-playbook.ts";
import { openContext, SMALL_PLAYBOOK } from "../../support/context.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { decisionsOf, sendsOf } from "../../support/ledger.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, publish, sequenceYaml } from "../../support/sequences.ts";

const advertising = ["nurture", "promotion", "care"] as const;
const bases = ["card", "relationship", "published"] as const;

let engine: Engine;
beforeAll(async () => {
  const letter = "{ id: one, send: { email: notes/one } }";
  engine = await openEngine({
    sequences: [
      ...advertising.map((category) => sequenceYaml(category, [letter], { category })),
      sequenceYaml("notice", [letter], { category: "transactional" }).replace("topic: newsletter\n", ""),
    ],
  });
});
afterAll(() => engine.close());

let addresses = 0;
async function enter(basis: (typeof bases)[number]) {
  const email = `law-${(addresses += 1)}@example.jp`;
  const input = { email, basis, topics: ["newsletter"], language: "ja" as const, sourceKey: null, fields: {}, actor: "staff:test" };
  return { email, ...(await createLead(engine.context, input)) };
}

async function sent(leadId: string, sequence: string): Promise<number> {
  await enrol(engine.context, leadId, sequence);
  await engine.settle();
  return (await sendsOf(engine.context, leadId)).length;
}

async function contactOf(leadId: string): Promise<string> {
  const { rows } = await engine.context.database.pool.query<{ id: string }>("select id from contact where lead_id = $1", [leadId]);
  return rows[0]?.id ?? "";
}

describe("LAW1: no advertising without a recorded basis", () => {
  test.each(advertising)("LAW1: %s mail is not sent to a lead without a basis, and the decision says why", async (category) => {
    const { leadId } = await addPerson(engine.context, { topic: null });
    expect(await sent(leadId, category)).toBe(0);
    expect(await decisionsOf(engine.context, leadId)).toContainEqual(expect.objectContaining({ verdict: "skip", reason: "no-consent" }));
  });

  test.each(bases)("LAW1: with the basis %s it is sent, and the basis is on record", async (basis) => {
    const { leadId } = await enter(basis);
    expect(await sent(leadId, "nurture")).toBe(1);
    const { rows } = await engine.context.database.pool.query("select basis, kind, method from consent where lead_id = $1", [leadId]);
    expect(rows).toEqual([{ basis, kind: "given", method: "api" }]);
  });

  test("LAW1: an address without a basis is refused, by hand and by import", async () => {
    const input = {
      email: "nobody@example.jp",
      topics: ["newsletter"],
      language: "ja" as const,
      sourceKey: null,
      fields: {},
      actor: "staff:test",
    };
    await expect(createLead(engine.context, input)).rejects.toMatchObject({ code: "basis-required" });
    expect(importOptionsSchema.safeParse({ topic: "newsletter", source: "show", author: "aya" }).success).toBe(false);
  });

  test("LAW1: consent to one topic is none to another", async () => {
    const { leadId } = await addPerson(engine.context, { topic: "vacancies" });
    expect(await sent(leadId, "nurture")).toBe(0);
  });
});

describe("LAW2: the evidence of a consent", () => {
  const shown = "お便りをメールで受け取ることに同意します。";
  const later = "お便りと催しのご案内をメールで受け取ることに同意します。";

  async function playbook(edit: (text: string) => string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "hagukumi-law-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await cp(SMALL_PLAYBOOK, folder, { recursive: true });
    const file = join(folder, "playbook.yaml");
    await writeFile(file, edit(await readFile(file, "utf8")));
    await loadPlaybook(engine.context, folder);
  }

  async function agree(): Promise<string> {
    const email = `law-${(addresses += 1)}@example.jp`;
    const form = { formKey: "newsletter", familyName: "佐藤", fields: {}, topics: ["newsletter"], networkAddress: "192.0.2.1" };
    await requestOptIn(engine.context, { ...form, email, language: "ja" });
    const { rows } = await engine.context.database.pool.query<{ id: string; leadId: string }>(
      'select o.id, o.lead_id as "leadId" from opt_in o join contact c on c.id = o.contact_id where c.address = $1',
      [email],
    );
    await confirmOptIn(engine.context, signToken(engine.context.keys.token, "confirm", [rows[0]?.id ?? ""]), {
      networkAddress: "192.0.2.1",
    });
    return rows[0]?.leadId ?? "";
  }

  const wordingOf = async (leadId: string) =>
    (
      await engine.context.database.pool.query(
        "select w.version, w.text, w.hash from consent c join wording w on w.id = c.wording_id where c.lead_id = $1",
        [leadId],
      )
    ).rows;

  test("LAW2: a consent keeps the wording that was shown, with version and hash, after the wording has changed", async () => {
    const before = await agree();
    await playbook((text) => text.replace(shown, later));
    const after = await agree();
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(await wordingOf(before)).toEqual([{ version: 1, text: shown, hash: hash(shown) }]);
    expect(await wordingOf(after)).toEqual([{ version: 2, text: later, hash: hash(later) }]);
    await playbook((text) => text);
    expect(await wordingOf(await agree())).toEqual([{ version: 3, text: shown, hash: hash(shown) }]);
  });
});

describe("LAW3: what every advertising mail shows, as it is received", () => {
  test.each(advertising)(
    "LAW3: %s mail shows who is responsible, where they are, where to complain, and how to opt out",
    async (category) => {
      const { leadId, email } = await enter("card");
      await sent(leadId, category);
      const { legalName, postalAddress, complaints } = await readBusiness(engine.context.database.pool);
      const token = signToken(engine.context.keys.token, "unsubscribe", [await contactOf(leadId), "newsletter"]);
      const mail = (await engine.mail.journal()).find(({ to }) => to === email);
      const { html = "", text = "" } = await PostalMime.parse(await engine.mail.raw(mail?.n ?? 0));
      for (const piece of [legalName, postalAddress, complaints, `http://shop.test/u/${token}`, "配信はいつでも停止できます"]) {
        expect(piece).not.toBe("");
        expect(html).toContain(piece);
        expect(text).toContain(piece);
      }
    },
  );

  test.each(["legalName", "postalAddress", "complaints"] as const)(
    "LAW3: no sequence with advertising is published without %s",
    async (field) => {
      const context = await openContext();
      onTestFinished(() => context.close());
      const business = await readBusiness(context.database.pool);
      await context.database.transaction((tx) => writeSetting(tx, "business", { ...business, [field]: " " }));
      for (const category of advertising) {
        await expect(
          publish(context, sequenceYaml("news", ["{ id: one, send: { email: notes/one } }"], { category })),
        ).rejects.toMatchObject({
          code: "legal-fields-missing",
          message: expect.stringContaining(field),
        });
      }
      expect((await context.database.pool.query("select 1 from sequence_version")).rows).toEqual([]);
    },
  );
});

describe("LAW4: an opt-out bars every later send, whatever the basis", () => {
  test.each(bases)("LAW4: basis %s", async (basis) => {
    const { leadId } = await enter(basis);
    const token = signToken(engine.context.keys.token, "unsubscribe", [await contactOf(leadId), "newsletter"]);
    await unsubscribe(engine.context, token, { method: "one-click" });
    for (const category of advertising) expect(await sent(leadId, category)).toBe(0);
  });

  test("LAW4: what is no advertising still goes", async () => {
    const { leadId } = await enter("card");
    const token = signToken(engine.context.keys.token, "unsubscribe", [await contactOf(leadId), "newsletter"]);
    await unsubscribe(engine.context, token, { method: "one-click" });
    expect(await sent(leadId, "notice")).toBe(1);
  });
});

describe("UNS1: the header of one-click unsubscribe, as the receiving server sees it", () => {
  const headersOf = async (email: string) => {
    const mail = (await engine.mail.journal()).find(({ to }) => to === email);
    const [head = ""] = (await engine.mail.raw(mail?.n ?? 0)).split("\r\n\r\n");
    return head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  };

  test.each(advertising)("UNS1: %s mail has exactly one List-Unsubscribe with one URI, and one List-Unsubscribe-Post", async (category) => {
    const { leadId, email } = await enter("card");
    await sent(leadId, category);
    const headers = await headersOf(email);
    const own = headers.filter((line) => /^list-unsubscribe:/i.test(line));
    expect(own).toHaveLength(1);
    const token = signToken(engine.context.keys.token, "unsubscribe", [await contactOf(leadId), "newsletter"]);
    expect(own[0]).toBe(`List-Unsubscribe: <http://shop.test/u/${token}>`);
    expect(headers.filter((line) => /^list-unsubscribe-post:/i.test(line))).toEqual(["List-Unsubscribe-Post: List-Unsubscribe=One-Click"]);
  });

  test("UNS1: mail that is no advertising has neither", async () => {
    const { leadId, email } = await enter("card");
    await sent(leadId, "notice");
    expect((await headersOf(email)).filter((line) => /^list-unsubscribe/i.test(line))).toEqual([]);
  });
});
