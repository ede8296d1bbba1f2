import { useTranslation } from "react-i18next";
import { useStaffNames } from "./staff-names.ts";

/** What an actor is called, as an audit row or an answer names them: `staff:<id>`, `staff:<name of a key>`, `lead`, `system`. */
export function useActorName(): (actor: string) => string {
  const { t } = useTranslation();
  const names = useStaffNames();
  return (actor) => {
    if (actor === "lead" || actor === "provider") return t(`actor.${actor}`);
    if (actor === "system" || actor === "engine") return t("actor.system");
    const called = actor.replace(/^staff:/, "");
    const member = names.find(({ id }) => id === called);
    if (member) return member.name;
    return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(called) ? t("actor.staff") : called;
  };
}
