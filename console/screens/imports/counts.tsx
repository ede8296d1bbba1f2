import { useTranslation } from "react-i18next";
import { languageNow } from "../../app/words.ts";
import { CountLink } from "./count-link.tsx";
import classes from "./imports.module.css";
import { outcomes } from "./search.ts";

interface Counts {
  rows: number;
  added: number;
  merged: number;
  unchanged: number;
  bad: number;
}

/** Each row of the file in one of four outcomes; together they are all rows. With `importId`, each number leads to its rows. */
export function CountsOfRows({ counts, importId }: { counts: Counts; importId?: string }) {
  const { t } = useTranslation("imports");
  const number = (value: number) => value.toLocaleString(languageNow());
  return (
    <dl className={classes.counts}>
      <div>
        <dt>{t("counts.rows")}</dt>
        <dd>{number(counts.rows)}</dd>
      </div>
      {[...outcomes, "bad" as const].map((key) => (
        <div key={key} className={key === "bad" && counts.bad > 0 ? classes.refused : undefined}>
          <dt>{t(`counts.${key}`)}</dt>
          <dd>
            {importId === undefined ? (
              number(counts[key])
            ) : (
              <CountLink importId={importId} count={counts[key]} rows={key === "bad" ? undefined : key} label={t(`counts.${key}`)} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Consequences {
  mailable: number | null;
  suppressed: number;
  optedOut: number;
  flagged: number;
  warnings: number;
}

/** What follows for mail. */
export function MailFacts({ facts, unread }: { facts: Consequences; unread: readonly string[] }) {
  const { t } = useTranslation("imports");
  const number = (value: number) => value.toLocaleString(languageNow());
  return (
    <dl className={classes.facts}>
      {facts.mailable !== null && (
        <>
          <dt>{t("mail.mailable")}</dt>
          <dd>{t("mail.people", { count: facts.mailable, number: number(facts.mailable) })}</dd>
        </>
      )}
      {(["suppressed", "optedOut", "flagged"] as const)
        .filter((key) => facts[key] > 0)
        .map((key) => (
          <div key={key} style={{ display: "contents" }}>
            <dt>{t(`mail.${key}`)}</dt>
            <dd>{t("mail.rows", { count: facts[key], number: number(facts[key]) })}</dd>
          </div>
        ))}
      {facts.warnings > 0 && (
        <>
          <dt>{t("mail.warnings")}</dt>
          <dd>{number(facts.warnings)}</dd>
        </>
      )}
      {unread.length > 0 && (
        <>
          <dt>{t("mail.unread")}</dt>
          <dd>{unread.join(t("comma"))}</dd>
        </>
      )}
    </dl>
  );
}
