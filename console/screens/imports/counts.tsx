import { useTranslation } from "react-i18next";
import { languageNow } from "../../app/words.ts";
import classes from "./imports.module.css";

interface Counts {
  rows: number;
  added: number;
  merged: number;
  unchanged: number;
  bad: number;
}

/** Each row of the file in one of four outcomes; together they are all rows. */
export function CountsOfRows({ counts, badLink }: { counts: Counts; badLink?: string }) {
  const { t } = useTranslation("imports");
  const number = (value: number) => value.toLocaleString(languageNow());
  return (
    <dl className={classes.counts}>
      <div>
        <dt>{t("counts.rows")}</dt>
        <dd>{number(counts.rows)}</dd>
      </div>
      {(["added", "merged", "unchanged"] as const).map((key) => (
        <div key={key}>
          <dt>{t(`counts.${key}`)}</dt>
          <dd>{number(counts[key])}</dd>
        </div>
      ))}
      <div className={counts.bad > 0 ? classes.refused : undefined}>
        <dt>{t("counts.bad")}</dt>
        <dd>
          {badLink !== undefined && counts.bad > 0 ? (
            <a href={badLink} style={{ color: "inherit" }}>
              {number(counts.bad)}
            </a>
          ) : (
            number(counts.bad)
          )}
        </dd>
      </div>
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
