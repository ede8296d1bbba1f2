import i18next from "i18next";

/** Who did something, as an audit row or an answer names them: `staff:<name>`, `lead`, `system`. */
export function actorName(actor: string): string {
  const [kind = "", ...name] = actor.split(":");
  if (kind === "staff" && name.length > 0) return name.join(":");
  if (kind === "lead") return i18next.t("actor.lead");
  if (kind === "system" || kind === "engine") return i18next.t("actor.system");
  return actor;
}
