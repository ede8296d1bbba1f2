import { expect, test } from "vitest";
import { judgeReply, type SmtpPhase } from "../../../channels/email/smtp-reply.ts";

test.each<{ response: string; phase: SmtpPhase; cause: string; code?: string }>([
  { response: "550-5.1.1 The account does not exist.\n550 5.1.1 Try again", phase: "rcpt", cause: "address", code: "550 5.1.1" },
  { response: "550 5.1.10 null MX", phase: "rcpt", cause: "address" },
  { response: "501 5.1.3 bad syntax", phase: "rcpt", cause: "address" },
  { response: "550 5.1.8 bad sender", phase: "rcpt", cause: "policy" },
  { response: "550 5.2.1 disabled", phase: "rcpt", cause: "mailbox" },
  { response: "552 mailbox full", phase: "dot", cause: "mailbox", code: "552" },
  { response: "552 message too large", phase: "dot", cause: "content" },
  { response: "552 size", phase: "mail", cause: "content" },
  { response: "554 refused by policy", phase: "dot", cause: "policy" },
  { response: "554 Your message looks like spam", phase: "dot", cause: "policy" },
  { response: "554 transaction failed", phase: "dot", cause: "content" },
  { response: "554 relaying", phase: "rcpt", cause: "policy" },
  { response: "550 5.7.26 unauthenticated", phase: "dot", cause: "policy" },
  { response: "550 5.0.0 no", phase: "rcpt", cause: "address" },
  { response: "553 sorry", phase: "rcpt", cause: "address" },
  { response: "500 what", phase: "rcpt", cause: "mailbox" },
  { response: "550 sender unknown", phase: "mail", cause: "policy" },
])("$response at $phase is $cause", ({ response, phase, cause, code }) => {
  const outcome = judgeReply(response, phase);
  expect(outcome).toMatchObject({ kind: "rejected", cause });
  if (code) expect(outcome).toMatchObject({ code });
});

test("no answer, however long, leaves more than its codes", () => {
  expect(JSON.stringify(judgeReply("550 5.1.1 <hanako@example.jp> unknown", "rcpt"))).not.toContain("hanako");
  expect(judgeReply("nonsense hanako@example.jp", "dot")).toEqual({ kind: "unknown", code: "EPROTOCOL" });
});
