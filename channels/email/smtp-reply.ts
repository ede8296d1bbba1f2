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

/**
 * The sender, its network or its message is refused: by a block list, a reputation, a filter, an authentication. Providers give many of these
 * the codes of a bad address.
 */
const POLICY_WORDS = new RegExp(
  [
    String.raw`polic(?:y|ies)|\bspam|junk|block|black-?list|reputation|\b(?:[a-z]?rbl|dnsbl)\b|spamhaus|spamcop|barracuda`,
    String.raw`\b(?:spf|dkim|dmarc|ptr|rdns)\b|reverse dns|authenticat|\bhelo\b|\behlo\b|client host|\bip\b|\bsender\b|your (?:server|domain|host|network)`,
    String.raw`relay(?:ing)? (?:access |is |was |operation )?(?:denied|not|prohibited|refused)|relaying\b|(?:to|not) relay|listed (?:in|on|at|by)|rate limit|too many|abuse`,
  ].join("|"),
  "i",
);
/** Refused, without a word about what: not a clear word about the mailbox. */
const DENIAL_WORDS = /denied|deny|prohibited|forbidden|not (?:allowed|permitted|authori[sz]ed)|unauthori[sz]ed/i;
const FULL_WORDS = /quota|full|storage/i;

const MAILBOX = "(?:user|recipient|mailbox|mail ?box|account|address(?:ee)?|person|customer|member)";
/** There is no such mailbox, in clear words. */
const NO_MAILBOX_WORDS = new RegExp(
  [
    String.raw`\b(?:unknown|no such|invalid|non-?existent|nonexisting|not a (?:known|valid)) (?:local )?(?:e-?mail )?${MAILBOX}`,
    String.raw`\bno (?:mailbox|account) (?:here|by|with|for)`,
    String.raw`\b${MAILBOX}\b[^.;]{0,80}?\b(?:unknown|not (?:be )?found|not exist|doesn'?t exist|no longer exists?|not known|is invalid|not (?:a )?valid|not listed)`,
    "does(?:n'?t| not) have an? [^;]{0,60}account",
    String.raw`not (?:our|a) (?:customer|user)\b`,
  ].join("|"),
  "i",
);

export function readReply(response: string): SmtpReply {
  const match = /^(\d{3})(?:[ -]([245]\.\d{1,3}\.\d{1,3})(?=\s|$))?/.exec(response);
  const basic = match?.[1] ?? "";
  const enhanced = match?.[2] ?? enhancedInText(basic, response);
  return { basic: Number(basic), enhanced, code: enhanced ? `${basic} ${enhanced}` : basic || "EPROTOCOL" };
}

/** Some servers write the code into their sentence: "553 denied. (#5.7.1)". Only with a mark before it, since addresses of networks have dots, too. */
function enhancedInText(basic: string, response: string): string | undefined {
  const found = /[#([]([45]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/.exec(response)?.[1];
  return found?.charAt(0) === basic.charAt(0) ? found : undefined;
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

/**
 * rules.md BNC2. Returns `address`, which suppresses the contact, only for codes and words that clearly mean that there is no such mailbox:
 * otherwise a day on a block list would suppress a whole list of people.
 */
function rejectionOf(reply: SmtpReply, phase: SmtpPhase, response: string): Rejection {
  const byCode = reply.enhanced ? byEnhancedCode(reply.enhanced) : undefined;
  // A block list often answers with a code of the mailbox.
  if (byCode === "mailbox" && POLICY_WORDS.test(response)) return "policy";
  return byCode ?? byWords(reply.basic, phase, response);
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

function byWords(basic: number, phase: SmtpPhase, response: string): Rejection {
  if (phase === "mail") return basic === 552 ? "content" : "policy";
  if (POLICY_WORDS.test(response)) return "policy";
  if (NO_MAILBOX_WORDS.test(response)) return "address";
  if (basic === 552 && FULL_WORDS.test(response)) return "mailbox";
  if (DENIAL_WORDS.test(response)) return "policy";
  // RFC 7504: the domain takes no mail at all.
  if (basic === 556) return "address";
  if (phase === "rcpt") return basic === 554 ? "policy" : "mailbox";
  return "content";
}
