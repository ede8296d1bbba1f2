import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listSenders } from "../../../services/engine/senders/list-senders.ts";
import { openModules } from "../../../services/modules.ts";
import { lintPlaybook } from "../../../services/playbooks/lint-playbook.ts";
import { loadPlaybook } from "../../../services/playbooks/load-playbook.ts";
import { openContext, SMALL_PLAYBOOK } from "../../support/context.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hagukumi-senders-"));
  await cp(SMALL_PLAYBOOK, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** Replaces the first match in playbook.yaml. */
async function change(from: RegExp, to: string): Promise<void> {
  const file = join(folder, "playbook.yaml");
  const text = await readFile(file, "utf8");
  expect(text).toMatch(from);
  await writeFile(file, text.replace(from, to));
}

describe("a channel has one sender", () => {
  test.each([
    ["line", "{ key: line-two, channel: line, name: 二つ目, address: U00000000000000000000000000000002 }"],
    ["email", "{ key: mail-two, channel: email, name: 二つ目, address: two@mail.example.com }"],
    ["person", "{ key: people-two, channel: person, name: 二つ目 }"],
  ])("a second one for %s is refused where it stands, since nothing would be sent by it", async (channel, second) => {
    await change(/\ntopics:/, `  - ${second}\n\ntopics:`);
    const problems = await lintPlaybook(folder, openModules());
    expect(problems).toMatchObject([{ file: "playbook.yaml", column: second.indexOf("channel: ") + 14 }]);
    expect(problems[0]?.message.en).toContain(`The channel "${channel}" has the sender`);
    expect(problems[0]?.message.ja).toContain(`チャネル「${channel}」の送信元は`);
  });

  test("LINE takes 2,000 messages a second, and a sender no higher rate (LIN3)", async () => {
    await change(/(channel: line,[^}]*ratePerSecond: )1000/, "$12000");
    expect(await lintPlaybook(folder, openModules())).toEqual([]);
    await change(/(channel: line,[^}]*ratePerSecond: )2000/, "$12001");
    const [problem] = await lintPlaybook(folder, openModules());
    expect(problem).toMatchObject({
      file: "playbook.yaml",
      message: { en: expect.stringContaining("2000"), ja: expect.stringContaining("2000") },
    });
  });

  test("which is the default, also where the playbook does not say so", async () => {
    await change(/, default: true \}/, " }");
    const context = await openContext({ playbook: folder });
    try {
      expect((await listSenders(context)).map(({ isDefault }) => isDefault)).toEqual([true, true, true]);
    } finally {
      await context.close();
    }
  });

  test("and cannot be anything else", async () => {
    await change(/default: true \}/, "default: false }");
    const problems = await lintPlaybook(folder, openModules());
    expect(problems[0]?.message).toMatchObject({ en: expect.stringContaining("There is one sender for each channel") });
  });

  test("another key takes its place: what is planned from then on leaves by the new one", async () => {
    const context = await openContext({ playbook: folder });
    try {
      await change(/key: line, channel: line/, "key: line-new, channel: line");
      await loadPlaybook(context, folder);
      const senders = await listSenders(context);
      expect(senders.filter(({ channel }) => channel === "line").map(({ key, isDefault }) => [key, isDefault])).toEqual([
        ["line", false],
        ["line-new", true],
      ]);
    } finally {
      await context.close();
    }
  });

  test("a LINE account that is gone from the playbook is still heard: 「停止」 counts", async () => {
    const context = await openContext({ playbook: folder });
    try {
      await change(/ {2}- \{ key: line, channel: line.*\n/, "");
      await loadPlaybook(context, folder);
      expect((await listSenders(context)).find(({ key }) => key === "line")).toMatchObject({ isDefault: true });
    } finally {
      await context.close();
    }
  });
});
