import { SegmentedControl, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { postSuppressions } from "../../api/generated/suppressions.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { tellDone } from "../../parts/undo.tsx";
import { channels, type SuppressionChannel, type SuppressionScope, scopes } from "./suppression-choices.ts";

/** One address that nothing is sent to any more, whoever has it now or later. */
export function AddSuppression({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const kept = useKeptPlace("suppression");
  const [channel, setChannel] = useKept<SuppressionChannel>(kept, "channel", "email");
  const [scope, setScope] = useKept<SuppressionScope>(kept, "scope", "all");
  const [address, setAddress] = useKept(kept, "address", "");
  const [error, setError] = useState<string | null>(null);
  const add = async (reason: string) => {
    setError(null);
    if (address.trim() === "") {
      setError(t("suppressions.addressMissing"));
      throw new Problem(400, { detail: t("suppressions.addressMissing") }, null);
    }
    const { added } = await postSuppressions({ channel, scope, address: address.trim(), reason });
    tellDone(t(added ? "suppressions.added" : "suppressions.known"));
    await queries.invalidateQueries({ queryKey: ["suppressions"] });
  };
  return (
    <AskReason
      kept={kept}
      opened={opened}
      close={close}
      title={t("suppressions.addTitle")}
      explanation={t("suppressions.addWhat")}
      action={t("suppressions.addDo")}
      act={add}
    >
      <Choice
        label={t("suppressions.channel")}
        value={channel}
        change={setChannel}
        values={channels}
        labelOf={(one) => t(`suppressions.channels.${one}`)}
      />
      <TextInput
        label={t(channel === "line" ? "suppressions.lineUser" : "suppressions.lines")}
        required
        maxLength={254}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={error}
      />
      <Choice
        label={t("suppressions.scope")}
        value={scope}
        change={setScope}
        values={scopes}
        labelOf={(one) => t(`suppressions.scopes.${one}`)}
      />
    </AskReason>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  change: (value: Value) => void;
  values: readonly Value[];
  labelOf: (value: Value) => string;
}

export function Choice<Value extends string>({ label, value, change, values, labelOf }: ChoiceProps<Value>) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={(chosen) => {
          const known = values.find((one) => one === chosen);
          if (known !== undefined) change(known);
        }}
        data={values.map((one) => ({ value: one, label: labelOf(one) }))}
      />
    </div>
  );
}
