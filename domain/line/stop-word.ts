/** Whole messages that mean "send me nothing more" (features.md B3). */
const STOP_WORDS = new Set(["停止", "配信停止", "停止する", "解除", "配信解除", "退会", "stop", "unsubscribe"]);

/** True if a LINE message asks to stop. Ignores character width, case, spaces, punctuation at the end, and what a cut emoji left. */
export function isStopWord(text: string): boolean {
  return STOP_WORDS.has(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s。.!！、\uFFFD]/g, ""),
  );
}
