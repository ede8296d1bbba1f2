import { useTranslation } from "react-i18next";
import type { AuditEntry } from "../../api/generated/routes.schemas.ts";
import { useStaffNames } from "../../parts/staff-names.ts";

/** What an act is called; one of a later release by its code. */
export function useActName(): (action: string) => string {
  const { t } = useTranslation("audit");
  return (action) => t(`actions.${action}`, { defaultValue: action });
}

/** What a key of the values is called; the path of one that has no name. */
export function useKeyName(): (key: string) => string {
  const { t } = useTranslation("audit");
  return (key) => t(`keys.${key.replaceAll(".", "-")}`, { defaultValue: key });
}

/** What a fixed value of the product is called, such as a role; everything else as it is. */
export function useValueName(): (value: string) => string {
  const { t } = useTranslation("audit");
  return (value) => (/^[a-z]+$/.test(value) ? t(`values.${value}`, { defaultValue: value }) : value);
}

/** What people call the thing that it was done to: a member of staff, a sequence, a place of the settings. Null where it has an id alone. */
export function useTargetName(): (entry: Pick<AuditEntry, "target" | "refId">) => string | null {
  const staff = useStaffNames();
  return ({ target, refId }) => {
    if (/^[0-9a-f-]{36}$/.test(refId)) return target === "staff" ? (staff.find(({ id }) => id === refId)?.name ?? null) : null;
    return refId === target ? null : refId;
  };
}
