import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeBack } from "../../../services/engine/undo/take-back.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { explainLead } from "../../../services/explain/explain-lead.ts";
import { changeTags } from "../../../services/leads/change-tags.ts";
import { holdLead, releaseLead } from "../../../services/leads/hold-lead.ts";
import { listHolds } from "../../../services/leads/list-holds.ts";
import { readLead } from "../../../services/leads/read-lead.ts";
import { recordOptIn } from "../../../services/leads/record-opt-in.ts";
import { setContactUse } from "../../../services/leads/set-contact-use.ts";
import { setOwner } from "../../../services/leads/set-owner.ts";
import { setStage } from "../../../services/leads/set-stage.ts";
import { deleteNote, forgetDeletedNotes } from "../../../services/notes/delete-note.ts";
import { editNote } from "../../../services/notes/edit-note.ts";
import { listNotes, readNote } from "../../../services/notes/list-notes.ts";
import { writeNote } from "../../../services/notes/write-note.ts";
import { addSuppression } from "../../../services/suppressions/add-suppression.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext();
});
afterAll(() => context.close());

const by = { reason: "told by telephone", actor: "staff:mika" };
const actsOn = async (leadId: string) =>
  (await context.database.pool.query("select action, actor, data from audit where ref_id = $1 order by id", [leadId])).rows;
const code = (value: string) => expect.objectContaining({ code: value });

describe("tags", () => {
  test("are added and removed, and the change is taken back, once", async () => {
    const { leadId } = await addPerson(context);
    await changeTags(context, { leadId, add: ["cold"], remove: [], ...by });
    const { undo, ...changed } = await changeTags(context, { leadId, add: ["vip", "cold"], remove: ["absent"], ...by });
    expect(changed).toEqual({ added: ["vip"], removed: [] });
    const second = await changeTags(context, { leadId, add: [], remove: ["cold"], ...by });
    await takeBack(context, { id: second.undo?.id ?? "", actor: by.actor });
    await takeBack(context, { id: second.undo?.id ?? "", actor: by.actor });
    expect((await readLead(context, leadId)).tags).toEqual(["cold", "vip"]);
    await takeBack(context, { id: undo?.id ?? "", actor: by.actor });
    expect((await readLead(context, leadId)).tags).toEqual(["cold"]);
    expect((await actsOn(leadId)).map(({ action }) => action)).toEqual([
      "lead-tags-changed",
      "lead-tags-changed",
      "lead-tags-changed",
      "lead-tags-undone",
      "lead-tags-undone",
    ]);
    expect((await changeTags(context, { leadId, add: ["cold"], remove: [], ...by })).undo).toBeNull();
  });

  test("are not taken back by somebody else, nor too late, nor after an erasure", async () => {
    const { leadId } = await addPerson(context);
    const { undo } = await changeTags(context, { leadId, add: ["vip"], remove: [], ...by });
    const id = undo?.id ?? "";
    await expect(takeBack(context, { id, actor: "staff:other" })).rejects.toThrow(code("undo-unknown"));
    await expect(takeBack(context, { id, actor: by.actor }, new Date(Date.now() + 16_000))).rejects.toThrow(code("undo-late"));
    await eraseLead(context, { leadId, actor: by.actor });
    await expect(takeBack(context, { id, actor: by.actor })).rejects.toThrow(code("undo-unknown"));
  });
});

test("a hold is taken back, and a release puts the hold back with its reason", async () => {
  const { leadId } = await addPerson(context);
  const held = await holdLead(context, { leadId, reason: "complaint", actor: by.actor });
  await takeBack(context, { id: held.id, actor: by.actor });
  expect((await readLead(context, leadId)).hold).toBeNull();
  await holdLead(context, { leadId, reason: "complaint", actor: by.actor });
  const released = await releaseLead(context, { leadId, ...by });
  await takeBack(context, { id: released.id, actor: by.actor });
  expect((await readLead(context, leadId)).hold).toBe("complaint");
  const { items } = await listHolds(context, { leadId, standing: false, limit: 10 });
  expect(items.map(({ liftedAt }) => liftedAt === null)).toEqual([true, false, false]);
  expect((await listHolds(context, { leadId, standing: true, limit: 10 })).items).toMatchObject([
    { cause: "staff", bars: ["nurture", "promotion", "care"] },
  ]);
  // At one instant of the clock, each says who placed it.
  await releaseLead(context, { leadId, ...by });
  await holdLead(context, { leadId, reason: "by phone", actor: "staff:other" });
  const all = await listHolds(context, { leadId, standing: false, limit: 10 });
  expect(all.items.map((hold) => hold.by)).toEqual(["staff:other", by.actor, by.actor, by.actor]);
});

test("a hold that somebody lifted meanwhile is not taken back", async () => {
  const { leadId } = await addPerson(context);
  const held = await holdLead(context, { leadId, ...by });
  await releaseLead(context, { leadId, reason: "x", actor: "staff:other" });
  await expect(takeBack(context, { id: held.id, actor: by.actor })).rejects.toThrow(code("undo-changed"));
});

test("stage and owner keep in the audit what was before and after", async () => {
  const { leadId } = await addPerson(context);
  const ownerId = "019320a0-0000-7000-8000-00000000000a";
  await setStage(context, { leadId, stage: "considering", ...by });
  await expect(setStage(context, { leadId, stage: "considering", ...by })).rejects.toThrow(code("stage-same"));
  await setOwner(context, { leadId, ownerId, ...by });
  await setOwner(context, { leadId, ownerId, ...by });
  expect(await readLead(context, leadId)).toMatchObject({ stage: "considering", ownerId });
  await expect(setOwner(context, { leadId, ownerId: null, revision: 0, ...by })).rejects.toThrow(code("changed-meanwhile"));
  expect((await actsOn(leadId)).map(({ data }) => data)).toEqual([
    { before: "later", after: "considering" },
    { before: null, after: ownerId },
  ]);
});

describe("an address", () => {
  test("that staff close is not used, and gets back the state that it had", async () => {
    const { leadId, emailContact } = await addPerson(context);
    const contactId = emailContact ?? "";
    await setContactUse(context, { leadId, contactId, use: false, ...by });
    expect((await readLead(context, leadId)).contacts).toMatchObject([{ state: "unreachable", reason: "do-not-use" }]);
    await expect(setContactUse(context, { leadId, contactId, use: false, ...by })).rejects.toThrow(code("contact-closed"));
    await setContactUse(context, { leadId, contactId, use: true, ...by });
    expect((await readLead(context, leadId)).contacts).toMatchObject([{ state: "reachable", reason: null }]);
    await context.database.pool.query("update contact set state = 'unconfirmed' where id = $1", [contactId]);
    await setContactUse(context, { leadId, contactId, use: false, ...by });
    await setContactUse(context, { leadId, contactId, use: true, ...by });
    expect((await readLead(context, leadId)).contacts).toMatchObject([{ state: "unconfirmed", reason: null }]);
  });

  test("that bounced is not opened by staff", async () => {
    const { leadId, emailContact } = await addPerson(context);
    await context.database.pool.query("update contact set state = 'unreachable', reason = 'bounced' where lead_id = $1", [leadId]);
    await expect(setContactUse(context, { leadId, contactId: emailContact ?? "", use: true, ...by })).rejects.toThrow(
      code("contact-not-closed"),
    );
  });
});

describe("an opt-in that staff were told", () => {
  test("is kept as evidence with its basis, and how it was told (LAW1, LAW2)", async () => {
    const { leadId } = await addPerson(context, { topic: null });
    const told = { leadId, topic: "newsletter", channel: "email", basis: "opt-in", how: "in-person", ...by } as const;
    expect(await recordOptIn(context, told)).toEqual({ first: true });
    expect(await recordOptIn(context, told)).toEqual({ first: false });
    expect((await readLead(context, leadId)).subscriptions).toMatchObject([{ topic: "newsletter", channel: "email", state: "subscribed" }]);
    const { rows } = await context.database.pool.query("select basis, method, data from consent where lead_id = $1", [leadId]);
    expect(rows).toEqual([{ basis: "opt-in", method: "api", data: { how: "in-person", actor: by.actor } }]);
  });

  test("needs an address on the channel that nothing bars", async () => {
    const { leadId, email } = await addPerson(context, { topic: null });
    const told = { leadId, topic: "newsletter", channel: "email", basis: "opt-in", how: "phone", ...by } as const;
    await expect(recordOptIn(context, { ...told, channel: "line" })).rejects.toThrow(code("no-contact"));
    await expect(recordOptIn(context, { ...told, topic: "none" })).rejects.toThrow(code("topic-unknown"));
    await addSuppression(context, { channel: "email", address: email, scope: "advertising", reason: "x", actor: by.actor });
    await expect(recordOptIn(context, told)).rejects.toThrow(code("address-suppressed"));
  });
});

describe("notes", () => {
  const note = { text: "夕方に電話", pinned: false, handOver: true, actor: by.actor };

  test("are changed in words by their author alone, and marked by anybody", async () => {
    const { leadId } = await addPerson(context);
    const { noteId } = await writeNote(context, { leadId, ...note });
    await expect(editNote(context, { noteId, text: "朝に電話", actor: "staff:other" })).rejects.toThrow(code("note-of-another"));
    await editNote(context, { noteId, pinned: true, revision: 0, actor: "staff:other" });
    await expect(editNote(context, { noteId, text: "朝に電話", revision: 0, actor: by.actor })).rejects.toMatchObject({
      changed: { by: "staff:other" },
    });
    await editNote(context, { noteId, text: "朝に電話", revision: 1, actor: by.actor });
    expect(await readNote(context, noteId)).toMatchObject({ text: "朝に電話", pinned: true, handOver: true, revision: 2 });
    expect((await actsOn(leadId)).map(({ data }) => data.changed)).toEqual([undefined, ["pinned"], ["text"]]);
    expect((await explainLead(context, leadId)).filter(({ what }) => what.startsWith("note-"))).toHaveLength(3);
    expect((await listNotes(context, { leadId, pinned: false, limit: 5 })).items).toEqual([]);
  });

  test("are deleted, restored for some seconds, and gone after an hour or an erasure", async () => {
    const { leadId } = await addPerson(context);
    const { noteId } = await writeNote(context, { leadId, ...note });
    const first = await deleteNote(context, { noteId, ...by });
    await expect(readNote(context, noteId)).rejects.toThrow(code("note-unknown"));
    await takeBack(context, { id: first.id, actor: by.actor });
    expect((await listNotes(context, { leadId, limit: 5 })).items).toMatchObject([{ id: noteId, text: note.text }]);
    await deleteNote(context, { noteId, ...by });
    await forgetDeletedNotes(context, new Date(Date.now() + 2 * 3_600_000));
    const left = async () => (await context.database.pool.query("select 1 from lead_note where lead_id = $1", [leadId])).rowCount;
    expect(await left()).toBe(0);
    await writeNote(context, { leadId, ...note });
    await eraseLead(context, { leadId, actor: by.actor });
    expect(await left()).toBe(0);
  });
});
