import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { openSession } from "../api/staff-sessions.ts";
import { type ConsoleEditor, openConsoleEditor } from "./console-editor.ts";
import type { Fault } from "./fault.ts";
import { newMarketer } from "./marketer.ts";
import type { Site } from "./site.ts";

/** How often two save at the same moment: a race that is lost once in a while must be seen. */
const RACES = 30;

export const faults: Fault[] = [
  {
    number: 52,
    title: "two edit one sequence, a tab is killed while it saves: nothing is overwritten silently",
    installation: "shared",
    async run(site) {
      const key = `edited-${randomBytes(4).toString("hex")}`;
      const [first, second] = [await editor(site, key), await editor(site, key)];
      assert.equal((await first.begin()).status, 201);

      // The second has read what the first had; they are told, with the text of the first, and then choose.
      assert.equal((await first.save("# of the first\n", 1)).status, 200);
      const refused = await second.save("# of the second\n", 1);
      assert.deepEqual([refused.status, refused.body.theirs?.text], [412, "# of the first\n"]);
      assert.equal((await second.publish(1)).status, 412, "somebody published a draft that they had not read");
      assert.equal((await second.discard(1)).status, 412, "somebody discarded a draft that they had not read");
      assert.equal((await first.read()).text, "# of the first\n");
      assert.equal((await second.save("# of the second\n", 2)).status, 200);
      assert.ok((await first.saves()).includes("# of the first\n"), "what was not chosen is gone");

      // At the same moment: one of them is kept, and the other knows it.
      for (let race = 0; race < RACES; race += 1) {
        const { revision } = await first.read();
        const texts = [`# ${race} of the first\n`, `# ${race} of the second\n`] as const;
        const answers = await Promise.all([first.save(texts[0], revision), second.save(texts[1], revision)]);
        assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 412], `race ${race}`);
        const won = texts[answers[0].status === 200 ? 0 : 1];
        assert.equal((await first.read()).text, won, `race ${race}: the one that was told to be saved is not the draft`);
      }

      // Killed in the middle of a save: what was there stays whole.
      const before = await first.read();
      await first.saveHalf(before.revision);
      assert.deepEqual(await first.read(), before);
      assert.equal((await second.save("# afterwards\n", before.revision)).status, 200);

      await typeInTheConsole(site);
    },
  },
];

/** In the browser: what one types is neither lost nor put over what another saved, until the one has chosen. */
async function typeInTheConsole(site: Site): Promise<void> {
  const key = `typed-${randomBytes(4).toString("hex")}`;
  const second = await editor(site, key);
  assert.equal((await second.begin()).status, 201);
  const { browser, editor: first } = await openConsoleEditor(site, key);
  try {
    // Heard of while one types, it is no permission to go on over it.
    const letGo = await first.holdSaves();
    await first.type("of the first");
    const heard = first.hears();
    const { revision } = await second.read();
    assert.equal((await second.save("# of the second\n", revision)).status, 200);
    await heard;
    letGo();
    await asks(site, first, second, "# of the second\n");
    for (const way of ["見比べる", "相手の内容にする"]) await first.choice.getByRole("button", { name: way }).waitFor();
    assert.match(await first.text(), /of the first/, "the console lost what was typed");
    await first.choice.getByRole("button", { name: "自分の内容を残す" }).click();
    await site.waitFor("the chosen text", async () => (await second.read()).text.includes("of the first"));
    assert.ok((await second.saves()).includes("# of the second\n"), "what was not chosen is gone");

    // Typed into a tab that is killed before it saves: the browser has it, and asks.
    await first.holdSaves();
    await first.type("typed at the end");
    const chosen = await second.read();
    assert.equal((await second.save("# again of the second\n", chosen.revision)).status, 200);
    const again = await first.killAndReopen();
    await asks(site, again, second, "# again of the second\n");
    assert.match(await again.text(), /typed at the end/, "the console lost what was typed before the tab was killed");
    await again.choice.getByRole("button", { name: "相手の内容にする" }).click();
    await site.waitFor("the text of the second", async () => (await again.text()).includes("again of the second"));
  } finally {
    await browser.close();
  }
}

interface Draft {
  text: string;
  revision: number;
}

/** The console asks which text to keep, and until then nothing is saved over the other one. */
async function asks(site: Site, first: ConsoleEditor, second: Editor, theirs: string): Promise<void> {
  const saved = async () => (await second.read()).text;
  await site.waitFor("the console to ask", async () => (await first.choice.count()) > 0 || (await saved()) !== theirs);
  assert.equal(await saved(), theirs, "the console wrote over what another had saved, unasked");
}

type Editor = Awaited<ReturnType<typeof editor>>;

/** Somebody with the sequence open in the console. */
async function editor(site: Site, key: string) {
  const { cookie, "sec-fetch-site": from } = await openSession(site.context, await newMarketer(site));
  const session = { cookie, "sec-fetch-site": from };
  const ask = async (method: string, path: string, body?: object, revision?: number) => {
    const answer = await fetch(`${site.stack.address}/api/v1/${path}`, {
      method,
      headers: {
        ...session,
        ...(body && { "content-type": "application/json" }),
        ...(revision !== undefined && { "if-match": `"${revision}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? {} : JSON.parse(text) };
  };
  const draft = `drafts/sequences/${key}`;
  return {
    begin: () => ask("POST", "sequences", { key, title: "two editors" }),
    read: async (): Promise<Draft> => (await ask("GET", draft)).body,
    save: (text: string, revision: number) => ask("PUT", draft, { text, baseVersion: null }, revision),
    publish: (revision: number) => ask("POST", `sequences/${key}/publish`, {}, revision),
    discard: (revision: number) => ask("DELETE", draft, undefined, revision),
    saves: async (): Promise<string[]> => (await ask("GET", `${draft}/saves`)).body.items.map(({ text }: Draft) => text),
    /** As a browser that dies while it sends. */
    saveHalf: async (revision: number) => {
      const { hostname, port } = new URL(site.stack.address);
      const body = JSON.stringify({ text: "# half a text\n".repeat(100), baseVersion: null });
      const head = [
        `PUT /api/v1/${draft} HTTP/1.1`,
        `host: ${hostname}:${port}`,
        ...Object.entries(session).map(([name, value]) => `${name}: ${value}`),
        "content-type: application/json",
        `content-length: ${body.length}`,
        `if-match: "${revision}"`,
      ];
      const socket = connect(Number(port), hostname);
      await new Promise((resolve) => socket.write(`${head.join("\r\n")}\r\n\r\n${body.slice(0, body.length / 2)}`, resolve));
      const closed = new Promise((resolve) => socket.once("close", resolve));
      socket.resetAndDestroy();
      await closed;
    },
  };
}
