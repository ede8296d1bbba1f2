import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PlayReason } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./plays.module.css";

interface Place {
  to: string;
  search: Record<string, unknown>;
}

/** What is counted, and how many: each number leads to them. */
function Row({ label, detail, count, to, search }: Place & { label: string; detail?: string; count: number }) {
  const { t } = useTranslation("plays");
  return (
    <li className={classes.row}>
      <div>
        <Text size="sm">{label}</Text>
        {detail !== undefined && (
          <Text size="xs" c="dimmed">
            {detail}
          </Text>
        )}
      </div>
      <LinkAnchor to={to} search={search} fw={700} aria-label={`${label} ${t("people", { count })}`} style={{ whiteSpace: "nowrap" }}>
        {t("people", { count })}
      </LinkAnchor>
    </li>
  );
}

interface Offered {
  offer: string;
  kind: "up" | "cross";
  title: { ja?: string; en?: string };
  count: number;
}

export function OfferRows({ offers, to, search }: Place & { offers: readonly Offered[] }) {
  const { t } = useTranslation("plays");
  return (
    <ul className={classes.rows}>
      {offers.map(({ offer, kind, title, count }) => (
        <Row
          key={`${offer} ${kind}`}
          label={titleOf(title) || offer}
          detail={t(`kinds.${kind}`)}
          count={count}
          to={to}
          search={{ ...search, offer, kind }}
        />
      ))}
    </ul>
  );
}

export function ReasonRows({ reasons, to, search }: Place & { reasons: readonly PlayReason[] }) {
  return (
    <ul className={classes.rows}>
      {reasons.map(({ code, words, count }) => (
        <Row key={code} label={words[languageNow()]} count={count} to={to} search={{ ...search, code }} />
      ))}
    </ul>
  );
}
