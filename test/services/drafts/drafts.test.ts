import { beforeEach, describe, expect, test } from "vitest";
import { discardDraft } from "../../../services/drafts/discard-draft.ts";
import { DraftConflict } from "../../../services/drafts/draft.ts";
import { listDraftSaves, readDraft } from "../../../services/drafts/read-draft.ts";
import { KEPT_SAVES, saveDraft } from "../../../services/drafts/save-draft.ts";
import { openContext, type TestContext } from "../../support/context.ts";

const name = { kind: "sequence", key: "welcome" } as const;
const of = (author: string, text: string, revision: number | null) => ({ ...name, text, baseVersion: null, revision, author });

let context: TestContext;
beforeEach(async () => {
  context = await openContext();
});

async function conflictOf(work: Promise<unknown>): Promise<DraftConflict> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DraftConflict);
  return error as DraftConflict;
}

describe("a draft", () => {
  test("is refused over another person's save, with who, when and their text", async () => {
    const first = await saveDraft(context, of("staff:aoi", "one", null));
    await saveDraft(context, of("staff:ren", "two", first.revision));
    const { theirs } = await conflictOf(saveDraft(context, of("staff:aoi", "three", first.revision)));
    expect(theirs).toMatchObject({ text: "two", author: "staff:ren", revision: 2, at: expect.any(Date) });
    expect(await readDraft(context, name)).toMatchObject({ text: "two" });
  });

  test("of two that begin it at once, one wins and the other is told", async () => {
    const both = await Promise.allSettled([saveDraft(context, of("staff:aoi", "a", null)), saveDraft(context, of("staff:ren", "b", null))]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = both.find((one) => one.status === "rejected");
    expect(refused?.reason).toBeInstanceOf(DraftConflict);
  });

  test("the same text again is no new revision", async () => {
    const first = await saveDraft(context, of("staff:aoi", "one", null));
    expect(await saveDraft(context, of("staff:aoi", "one", first.revision))).toEqual(first);
  });

  test("that was discarded gives its revision to no other, and its saves stay", async () => {
    const first = await saveDraft(context, of("staff:aoi", "one", null));
    await discardDraft(context, { ...name, revision: first.revision, actor: "staff:aoi" });
    const { theirs } = await conflictOf(saveDraft(context, of("staff:ren", "late", first.revision)));
    expect(theirs).toBeNull();
    const second = await saveDraft(context, of("staff:aoi", "two", null));
    expect(second.revision).toBe(2);
    expect((await listDraftSaves(context, name)).map(({ text }) => text)).toEqual(["two", "one"]);
    const { rows } = await context.database.pool.query("select action, actor, data from audit where target = 'draft' order by id");
    expect(rows).toEqual([
      { action: "draft-begun", actor: "staff:aoi", data: { kind: "sequence", baseVersion: null, revision: 1 } },
      { action: "draft-discarded", actor: "staff:aoi", data: { kind: "sequence", baseVersion: null, revision: 1 } },
      { action: "draft-begun", actor: "staff:aoi", data: { kind: "sequence", baseVersion: null, revision: 2 } },
    ]);
  });

  test("keeps its last saves", async () => {
    let revision: number | null = null;
    for (let at = 1; at <= KEPT_SAVES + 5; at += 1) ({ revision } = await saveDraft(context, of("staff:aoi", `text ${at}`, revision)));
    const saves = await listDraftSaves(context, name);
    expect(saves).toHaveLength(KEPT_SAVES);
    expect([saves.at(0)?.text, saves.at(-1)?.text]).toEqual([`text ${KEPT_SAVES + 5}`, "text 6"]);
  });
});
