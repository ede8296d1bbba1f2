import type { Outcome, Rejection } from "../outcome.ts";

/**
 * Phase of sending a message. `queue` waits for a free connection · `data` is from the DATA command until the first byte of the message ·
 * `body` until the operating system has all of it · `dot` from the final dot on: only the server's answer tells the outcome (rules.md
 * SND2).
 */
export type SmtpPhase = "queue" | "connect" | "greeting" | "auth" | "mail" | "rcpt" | "data" | "body" | "dot";

/** The codes of a server's answer. Its text may contain addresses and is not kept. */
export interface SmtpReply {
  /** Three digits; 0 if the answer does not begin with digits. */
  basic: number;
  /** RFC 3463, for example "5.1.1". */
  enhanced: string | undefined;
  /** "550 5.1.1" or "550". */
  code: string;
}

const POLICY_WORDS = /polic(?:y|ies)|spam|block|blacklist|denied|prohibited|reputation|relay|dmarc|\bspf\b|\bdkim\b/i;
const FULL_WORDS = /quota|full|storage/i;

export function readReply(response: string): SmtpReply {
  const match = /^(\d{3})(?:[ -]([245]\.\d{1,3}\.\d{1,3})(?=\s|$))?/.exec(response);
  const basic = match?.[1] ?? "";
  const enhanced = match?.[2];
  return { basic: Number(basic), enhanced, code: enhanced ? `${basic} ${enhanced}` : basic || "EPROTOCOL" };
}

/**
 * What a refusal (4xx, 5xx) means. Before the phase `mail` every refusal concerns the sender. 421 always does: the server closes the
 * connection (RFC 5321 4.2). 530, 535 and 538 demand a login: the settings must be corrected, so the send is retried.
 */
export function judgeReply(response: string, phase: SmtpPhase): Outcome {
  const reply = readReply(response);
  const preparing = phase === "connect" || phase === "greeting" || phase === "auth";
  if (preparing || reply.basic === 421 || reply.basic === 530 || reply.basic === 535 || reply.basic === 538) {
    return { kind: "deferred", code: reply.code, phase, scope: "sender" };
  }
  if (reply.basic >= 400 && reply.basic < 500) return { kind: "deferred", code: reply.code, phase, scope: "message" };
  if (reply.basic >= 500 && reply.basic < 600) return { kind: "rejected", code: reply.code, cause: rejectionOf(reply, phase, response) };
  if (phase === "dot") return { kind: "unknown", code: "EPROTOCOL" };
  return { kind: "deferred", code: "EPROTOCOL", phase, scope: "sender" };
}

/** rules.md BNC2. Returns `address` only for codes that clearly mean a bad address, since that suppresses the contact. */
function rejectionOf(reply: SmtpReply, phase: SmtpPhase, response: string): Rejection {
  return (reply.enhanced ? byEnhancedCode(reply.enhanced) : undefined) ?? byBasicCode(reply.basic, phase, response);
}

/** By the subject of RFC 3463; undefined when the code has no subject (x.0.x). */
function byEnhancedCode(enhanced: string): Rejection | undefined {
  if (enhanced === "5.1.1" || enhanced === "5.1.3" || enhanced === "5.1.10") return "address";
  if (enhanced === "5.1.7" || enhanced === "5.1.8") return "policy"; // our own sender address
  if (enhanced === "5.2.3" || enhanced === "5.3.4") return "content"; // too long
  switch (enhanced.split(".")[1]) {
    case "1":
    case "2":
    case "3":
    case "4":
      return "mailbox";
    case "5":
    case "6":
      return "content";
    case "7":
      return "policy";
    default:
      return undefined;
  }
}

function byBasicCode(basic: number, phase: SmtpPhase, response: string): Rejection {
  if (basic === 554 && POLICY_WORDS.test(response)) return "policy";
  if (phase === "mail") return basic === 552 ? "content" : "policy";
  if (phase === "rcpt") {
    if (basic === 550 || basic === 551 || basic === 553 || basic === 556) return "address";
    return basic === 554 ? "policy" : "mailbox";
  }
  return basic === 552 && FULL_WORDS.test(response) ? "mailbox" : "content";
}
