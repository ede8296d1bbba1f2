import { expect } from "vitest";
import { MINIMUM_FILL_MS } from "../../domain/bot-check.ts";
import { waitFor } from "../support/wait-for.ts";

/** A sign-up by the public form of the starter playbook, by its own fields and no faster than a person. */
export async function signUp(address: string, fields: Record<string, string>): Promise<void> {
  const form = `${address}/f/newsletter?lang=ja`;
  const html = await (await fetch(form)).text();
  const shownAt = Date.now();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((match) => [
    match[1] ?? "",
    match[2] ?? "",
  ]);
  await waitFor("a person to have read the form", () => Date.now() - shownAt > MINIMUM_FILL_MS + 100);
  const response = await fetch(form, { method: "POST", body: new URLSearchParams({ ...Object.fromEntries(hidden), ...fields }) });
  expect(response.status, await response.text()).toBe(200);
}
