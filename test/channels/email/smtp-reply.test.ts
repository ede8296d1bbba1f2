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
  { response: "550 5.0.0 no", phase: "rcpt", cause: "mailbox" },
  { response: "553 sorry", phase: "rcpt", cause: "mailbox" },
  { response: "500 what", phase: "rcpt", cause: "mailbox" },
  { response: "550 sender unknown", phase: "mail", cause: "policy" },
])("$response at $phase is $cause (BNC2)", ({ response, phase, cause, code }) => {
  const outcome = judgeReply(response, phase);
  expect(outcome).toMatchObject({ kind: "rejected", cause });
  if (code) expect(outcome).toMatchObject({ code });
});

const refusalsOf = (cause: string, ...responses: string[]) => responses.map((response) => ({ response, cause }));

// Answers of real servers at RCPT, most of them without an enhanced code.
test.each([
  ...refusalsOf(
    "policy",
    "550 Blocked",
    "550 Denied by policy",
    "550 Message rejected due to sender IP reputation ([192.0.2.1])",
    "550 JunkMail rejected - mail.example.com [192.0.2.1] is in an RBL: see https://rbl.example.org/",
    "550 5.7.1 Service unavailable; client host blocked using a list",
    "553 sorry, your mail was administratively denied. (#5.7.1)",
    "550 SPF check failed",
    "550 Access denied",
    "550 You are not allowed to connect",
    "550 5.2.1 Message refused: your IP is listed on dnsbl.example.org",
    "550 User unknown or blocked by the administrator",
    "551 we do not relay",
    "550 relaying denied",
    "550 Verification failed for the sender",
  ),
  ...refusalsOf(
    "address",
    "550 User unknown",
    "550 <taro@example.jp>: User unknown",
    "550 Unknown user taro@example.jp",
    "550 Invalid recipient: <taro@example.jp>",
    "550 <taro@example.jp>: Recipient address rejected: User unknown in relay recipient table",
    "550 <taro@example.jp>: Recipient address rejected: User unknown in virtual mailbox table",
    "550 No such user here",
    "550 5.0.0 taro@example.jp... User unknown",
    "550 sorry, no mailbox here by that name. (#5.1.1)",
    "554 delivery error: This user doesn't have a yahoo.com account (taro@yahoo.com)",
    "550 mailbox not found",
    "550 The account does not exist",
    "556 The domain takes no mail",
  ),
  ...refusalsOf(
    "mailbox",
    "550 #5.1.0 Address rejected.",
    "550 5.4.1 Recipient address rejected: Access denied",
    "550 Requested action not taken: mailbox unavailable",
    "550 no",
    "551 User not local; please try another one",
    "552 5.2.2 over quota",
  ),
])("at the recipient, $response is $cause (BNC2)", ({ response, cause }) => {
  expect(judgeReply(response, "rcpt")).toMatchObject({ kind: "rejected", cause });
});

test("words about the mailbox count at the end of the message, too: it has one recipient (BNC2)", () => {
  expect(judgeReply("550 User unknown", "dot")).toMatchObject({ cause: "address" });
  expect(judgeReply("550 Message rejected due to SPF", "dot")).toMatchObject({ cause: "policy" });
  expect(judgeReply("550 I do not like it", "dot")).toMatchObject({ cause: "content" });
});

test("numbers that look like a code are none", () => {
  expect(judgeReply("550 host [10.5.1.1] said no", "rcpt")).toMatchObject({ code: "550", cause: "mailbox" });
  expect(judgeReply("550 (5.1.1.7) no", "rcpt")).toMatchObject({ code: "550", cause: "mailbox" });
});

test("no answer, however long, leaves more than its codes", () => {
  expect(JSON.stringify(judgeReply("550 5.1.1 <hanako@example.jp> unknown", "rcpt"))).not.toContain("hanako");
  expect(judgeReply("nonsense hanako@example.jp", "dot")).toEqual({ kind: "unknown", code: "EPROTOCOL" });
});
