import { Alert, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { postContractsCheck } from "../../api/generated/contracts.ts";
import type { CheckedContract, PostContractsBody } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { writeMoney } from "../deals/money.ts";
import { Refusal } from "../deals/override.tsx";
import classes from "./contracts.module.css";
import { Instalments } from "./instalments.tsx";

const PAUSE_MS = 400;

/** What the contract would say, as the server sees it, a moment after the last key. */
export function Checked({ body }: { body: PostContractsBody | null }) {
  const { t } = useTranslation("contracts");
  const [asked] = useDebouncedValue(JSON.stringify(body), PAUSE_MS);
  const checked = useQuery({
    queryKey: ["contracts", "check", asked],
    queryFn: ({ signal }) => postContractsCheck(JSON.parse(asked), { signal }),
    enabled: asked !== "null",
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section className={classes.checked} aria-label={t("checked.title")} aria-live="polite">
      <Text fw={600} size="sm">
        {t("checked.title")}
      </Text>
      {checked.error ? (
        <Refusal error={checked.error} />
      ) : checked.data === undefined || body === null ? (
        <Text size="sm" c="dimmed">
          {t("checked.waiting")}
        </Text>
      ) : (
        <Answer checked={checked.data} />
      )}
    </section>
  );
}

function Answer({
  checked: { transactionKind, hasCoolingOff, currency, totals, instalments, flags, missing },
}: {
  checked: CheckedContract;
}) {
  const { t } = useTranslation("contracts");
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t("kind")}</dt>
        <dd>{t(`kinds.${transactionKind}`)}</dd>
        <dt>{t("coolingOff.title")}</dt>
        <dd>{t(hasCoolingOff ? "checked.coolingOff" : "checked.noCoolingOff")}</dd>
        <dt>{t("total")}</dt>
        <dd>{writeMoney(totals.grossMinor, currency)}</dd>
      </dl>
      <Instalments instalments={instalments} currency={currency} />
      {flags.instalmentAct && (
        <Text size="xs" c="dimmed" mt="xs">
          {t("flags.instalmentAct")}
        </Text>
      )}
      {missing.length > 0 && (
        <Alert variant="light" color="yellow" mt="xs" title={t("checked.missing")}>
          <ul style={{ margin: 0, paddingInlineStart: "1.2rem" }}>
            {missing.map((one) => (
              <li key={one.en}>{one[languageNow()]}</li>
            ))}
          </ul>
          <Text size="xs" c="dimmed" mt={4}>
            {t("checked.missingHint")}
          </Text>
        </Alert>
      )}
    </>
  );
}
