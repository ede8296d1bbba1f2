import { IconChecklist, IconMail, IconMapPin, IconMessage, IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./marks.module.css";

const icons: Readonly<Record<string, typeof IconPhone>> = {
  phone: IconPhone,
  message: IconMessage,
  visit: IconMapPin,
  letter: IconMail,
  check: IconChecklist,
};

/** What a task asks for: a call, a message, a visit, a letter, a look. */
export function TaskKind({ kind }: { kind: string }) {
  const { t } = useTranslation("tasks");
  const Icon = icons[kind] ?? IconChecklist;
  return (
    <span className={classes.mark} style={{ color: "var(--person)" }}>
      <Icon size={16} stroke={1.7} aria-hidden />
      {t(`kinds.${kind}`, { defaultValue: kind })}
    </span>
  );
}
