import { useTranslation } from "react-i18next";

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
