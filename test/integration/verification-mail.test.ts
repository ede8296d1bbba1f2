import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { expect, onTestFinished, test } from "vitest";
import { requestOptIn } from "../../services/consent/request-opt-in.ts";
import { openEngine } from "../support/engine.ts";

/** From Wednesday 2027-01-13 09:00 in Tokyo on. */
test.each([
  { playbook: "coaching-ja", language: "ja", until: "1月16日 9:00" },
  { playbook: "coaching-ja", language: "en", until: "2027-01-16 09:00" },
  { playbook: "starter-en", language: "en", until: "2027-01-16 09:00" },
] as const)(
  "the verification mail of $playbook in $language says until when its link works, as `expireAfterDays` has it (LAW5)",
  async ({ playbook, language, until }) => {
    const folder = await mkdtemp(join(tmpdir(), "hagukumi-verify-"));
    await cp(join(import.meta.dirname, "../../playbooks", playbook), folder, { recursive: true });
    const file = join(folder, "playbook.yaml");
    const text = (await readFile(file, "utf8")).replace(/\n +expireAfterDays: \d+/, "").replace(/^ +zone: .*\n/m, "");
    await writeFile(file, text.replace("  reminder: opt-in/remind\n", "  reminder: opt-in/remind\n  expireAfterDays: 3\n"));
    const engine = await openEngine({ playbook: folder });
    onTestFinished(async () => {
      await engine.close();
      await rm(folder, { recursive: true });
    });
    await requestOptIn(engine.context, { formKey: "newsletter", email: "hanako@example.jp", fields: {}, topics: ["newsletter"], language });
    await engine.settle();
    const [mail] = await engine.mail.journal();
    const { html = "", text: plain = "" } = await PostalMime.parse(await engine.mail.raw(mail?.n ?? 0));
    for (const part of [html, plain]) {
      expect(part).toContain(until);
      expect(part).not.toMatch(/seven|七日|7日間|7 days/);
    }
  },
);
