/** What the doctor says of one part. */
export interface Finding {
  part: string;
  /** `warn` does not hinder the work now; `fail` does. */
  state: "ok" | "warn" | "fail";
  /** What was seen. */
  detail: string;
  /** What to do; with every state but `ok`. */
  advice?: string;
}

export const ok = (part: string, detail: string): Finding => ({ part, state: "ok", detail });
export const warn = (part: string, detail: string, advice: string): Finding => ({ part, state: "warn", detail, advice });
export const fail = (part: string, detail: string, advice: string): Finding => ({ part, state: "fail", detail, advice });
