import { ActionIcon, Button, NumberInput, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deleteCampaignsIdCostsCost, postCampaignsIdCosts } from "../../api/generated/campaigns.ts";
import type { CampaignDetail } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { matchOf } from "../../parts/write-over.ts";
import { dayOf } from "../consultations/days.ts";
import { ActForm } from "../deals/act-form.tsx";
import { amountIn, digitsOf } from "../deals/amounts.ts";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import type { CardProps } from "./campaign.tsx";
import classes from "./campaigns.module.css";
import { moneyOr } from "./reading.ts";

/** What was spent, against the budget. */
export function CostsCard({ campaign, search, show, refresh, mayWrite }: CardProps) {
  const { t } = useTranslation("campaigns");
  const { costs, currency, budgetMinor, spentMinor } = campaign;
  const over = budgetMinor !== null && spentMinor !== null ? spentMinor - budgetMinor : 0;
  return (
    <Sheet
      title={t("costs.title")}
      beside={
        mayWrite && (
          <Button size="compact-md" variant="light" onClick={() => show({ open: "cost" })}>
            {t("costs.open")}
          </Button>
        )
      }
    >
      <dl className={classes.figures}>
        <div>
          <dt>{t("spent")}</dt>
          <dd>{moneyOr(spentMinor, currency)}</dd>
        </div>
        <div>
          <dt>{t("budget")}</dt>
          <dd>{moneyOr(budgetMinor, currency)}</dd>
        </div>
      </dl>
      {over > 0 && (
        <Text size="sm" c="var(--parked)" fw={600} mt={4}>
          {t("costs.over", { amount: writeMoney(over, currency) })}
        </Text>
      )}
      {costs.length === 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t("costs.none")}
        </Text>
      )}
      <ul className={classes.rows}>
        {costs.map((cost) => (
          <Row key={cost.id} campaign={campaign} cost={cost} refresh={refresh} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite && <NewCost campaign={campaign} opened={search.open === "cost"} close={() => show()} refresh={refresh} />}
    </Sheet>
  );
}

interface RowProps extends Pick<CardProps, "campaign" | "refresh" | "mayWrite"> {
  cost: CampaignDetail["costs"][number];
}

function Row({ campaign: { id, currency, revision }, cost, refresh, mayWrite }: RowProps) {
  const { t } = useTranslation("campaigns");
  const { id: costId, spentOn, what, amountMinor } = cost;
  const remove = async () => {
    try {
      await deleteCampaignsIdCostsCost(id, costId, matchOf(revision));
      const again = async () => {
        await postCampaignsIdCosts(id, { spentOn, what, amountMinor });
        await refresh();
      };
      // What an erasure emptied cannot be written again.
      tellDone(t("costs.removed"), what === "" ? undefined : again, [`cost ${costId}`]);
    } catch (error) {
      tellFailed(error);
    } finally {
      await refresh();
    }
  };
  return (
    <li className={classes.row}>
      <div>
        <Text size="sm">{what === "" ? t("costs.nameless") : what}</Text>
        <Text size="xs" c="dimmed">
          {writeDate(spentOn)}
        </Text>
      </div>
      <span className={classes.end}>
        {writeMoney(amountMinor, currency)}
        {mayWrite && (
          <ActionIcon variant="subtle" color="gray" aria-label={t("costs.remove", { what })} onClick={() => void remove()}>
            <IconTrash size={17} />
          </ActionIcon>
        )}
      </span>
    </li>
  );
}

function NewCost({
  campaign: { id, currency, revision },
  opened,
  close,
  refresh,
}: Pick<CardProps, "campaign" | "refresh"> & { opened: boolean; close: () => void }) {
  const { t } = useTranslation("campaigns");
  const { zone } = useSession();
  const deed = useDeed();
  const kept = useKeptPlace(`campaign cost ${id}`);
  const [what, setWhat] = useKept(kept, "what", "");
  const [amount, setAmount] = useKept(kept, "amount", "");
  const [spentOn, setSpentOn] = useKept(kept, "spentOn", dayOf(businessNow(), zone));
  const [wasAsked, setWasAsked] = useState(false);
  const digits = digitsOf(currency);
  const amountMinor = amountIn(amount, currency);
  return (
    <ActForm
      kept={kept}
      opened={opened}
      close={close}
      title={t("costs.open")}
      action={t("costs.action")}
      act={async () => {
        setWasAsked(true);
        if (what.trim() === "" || spentOn === "" || amountMinor === null) return false;
        try {
          await deed((key) =>
            postCampaignsIdCosts(
              id,
              { what: what.trim(), spentOn, amountMinor },
              { headers: { ...key.headers, ...matchOf(revision).headers } },
            ),
          );
          tellDone(t("costs.done"));
        } finally {
          await refresh();
        }
        return true;
      }}
    >
      <TextInput
        data-autofocus
        label={t("costs.what")}
        required
        maxLength={500}
        value={what}
        error={wasAsked && what.trim() === "" && t("missing")}
        onChange={({ currentTarget }) => setWhat(currentTarget.value)}
      />
      <NumberInput
        label={t("costs.amount")}
        required
        min={0}
        thousandSeparator=","
        decimalScale={digits}
        allowDecimal={digits > 0}
        allowNegative={false}
        hideControls
        value={amount}
        error={wasAsked && amountMinor === null && t("missing")}
        onChange={(value) => setAmount(String(value))}
      />
      <TextInput
        type="date"
        label={t("costs.spentOn")}
        required
        value={spentOn}
        error={wasAsked && spentOn === "" && t("missing")}
        onChange={({ currentTarget }) => setSpentOn(currentTarget.value)}
      />
    </ActForm>
  );
}
