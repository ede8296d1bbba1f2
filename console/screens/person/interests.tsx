import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Interests as InterestsOf } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./person.module.css";

/** What they opened themselves, and how often: the evidence of what they are interested in. */
export function Interests({ interests: { documents, links } }: { interests: InterestsOf }) {
  const { t } = useTranslation("person");
  const opened = [
    ...documents.map(({ key, title, ...seen }) => ({ id: `document ${key}`, what: title, kind: t("interests.document"), ...seen })),
    ...links.map(({ url, ...seen }) => ({ id: `link ${url}`, what: shortUrl(url), kind: t("interests.link"), ...seen })),
  ].toSorted((one, other) => other.count - one.count || other.lastAt.localeCompare(one.lastAt));
  return (
    <Sheet title={t("interests.title")}>
      {opened.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("interests.none")}
        </Text>
      ) : (
        <table className={classes.pairs}>
          <tbody>
            {opened.map(({ id, what, kind, count, lastAt }) => (
              <tr key={id}>
                <td>
                  {what}
                  <Text size="xs" c="dimmed">
                    {kind} · {t("interests.last")} <When at={lastAt} />
                  </Text>
                </td>
                <td>{t("interests.times", { count })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}

/** Without the scheme and what the mail added for its own count. */
function shortUrl(url: string): string {
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: url, pathname: "" };
  return pathname === "/" ? host : `${host}${pathname}`;
}
