import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";

/** Names the author of a save or a version: `staff:<name or id>`, `system`. */
export function useAuthorName(): (author: string) => string {
  const { t } = useTranslation("drafts");
  const { id, name } = useSession();
  return (author) => {
    const staff = author.replace(/^staff:/, "");
    if (staff === id || staff === name) return name;
    if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(staff)) return t("author.colleague");
    return staff === "system" ? t("author.system") : staff;
  };
}
