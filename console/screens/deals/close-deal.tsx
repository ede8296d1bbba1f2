import { Radio, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postDealsIdClose } from "../../api/generated/deals.ts";
import { PostDealsIdCloseBodyReason, PostDealsIdCloseBodyState } from "../../api/generated/routes.schemas.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { tellDone } from "../../parts/undo.tsx";
import type { CardProps } from "./deal.tsx";
import { choicesOf, useDealPlan } from "./reading.ts";

const states = Object.values(PostDealsIdCloseBodyState);
const reasons = Object.values(PostDealsIdCloseBodyReason);

/** Won, lost with its reason, or void. */
export function CloseDeal({ deal, mayWrite, open, show, refresh }: CardProps) {
  const { t } = useTranslation("deals");
  const kept = useKeptPlace(`deal close ${deal.id}`);
  const plan = useDealPlan(deal.offerKey);
  const [state, setState] = useKept<string>(kept, "state", "won");
  const [reason, setReason] = useKept<string | null>(kept, "why", null);
  const [returnOn, setReturnOn] = useKept(kept, "returnOn", "");
  const [isMissing, setIsMissing] = useState(false);
  const isLost = state === "lost";
  return (
    <AskReason
      opened={open === "close" && mayWrite}
      close={() => show()}
      title={t("close.title")}
      explanation={t("close.what")}
      action={t(`close.actions.${states.find((one) => one === state) ?? "won"}`)}
      danger={state !== "won"}
      reasonIsOptional
      kept={kept}
      isShown={(error) => error === missing}
      act={async (note) => {
        const why = reasons.find((one) => one === reason);
        setIsMissing(isLost && why === undefined);
        if (isLost && why === undefined) throw missing;
        await postDealsIdClose(deal.id, {
          state: states.find((one) => one === state) ?? "won",
          ...(isLost && why !== undefined && { reason: why }),
          ...(isLost && returnOn !== "" && { returnOn }),
          ...(note !== "" && { note }),
        });
        await refresh();
        tellDone(t("close.done"));
      }}
    >
      <Stack gap="sm">
        <Radio.Group label={t("close.state")} value={state} onChange={setState}>
          <Stack gap={6} mt={6}>
            {states.map((value) => (
              <Radio key={value} value={value} label={t(`close.states.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {isLost && (
          <>
            <Select
              label={t("close.reason")}
              data={choicesOf(plan.data?.lostReasons)}
              value={reason}
              onChange={setReason}
              error={isMissing && reason === null ? t("close.reasonMissing") : undefined}
            />
            <TextInput
              type="date"
              label={t("close.returnOn")}
              description={t("close.returnHint")}
              value={returnOn}
              onChange={({ currentTarget }) => setReturnOn(currentTarget.value)}
            />
          </>
        )}
      </Stack>
    </AskReason>
  );
}

/** The field says it itself. */
const missing = new Error("Why it is lost is not chosen");
