import { Group, Radio, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { planKinds, TypedOrder } from "./order-content.ts";

interface PlanProps {
  order: TypedOrder;
  kinds: typeof planKinds;
  isMissing: boolean;
  change: (part: Partial<TypedOrder>) => void;
}

/** At once, in instalments, or the whole price each month; and when the first is due. */
export function PlanFields({ order: { plan, count, remainder, dueOn }, kinds, isMissing, change }: PlanProps) {
  const { t } = useTranslation("invoices");
  return (
    <>
      <Radio.Group
        label={t("plan.label")}
        value={plan}
        onChange={(value) => change({ plan: kinds.find((one) => one === value) ?? "once" })}
      >
        <Group gap="lg" mt={6}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`plan.kinds.${kind}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Group align="flex-end" gap="sm">
        {plan !== "once" && (
          <TextInput
            label={t(plan === "instalments" ? "plan.count" : "plan.months")}
            inputMode="numeric"
            w="8rem"
            value={count}
            error={isMissing && !/^\d{1,3}$/.test(count)}
            onChange={({ currentTarget }) => change({ count: currentTarget.value.normalize("NFKC").trim() })}
          />
        )}
        {plan === "instalments" && (
          <Select
            label={t("plan.remainder")}
            allowDeselect={false}
            w="13rem"
            value={remainder}
            data={(["first", "last"] as const).map((value) => ({ value, label: t(`plan.remainders.${value}`) }))}
            onChange={(value) => change({ remainder: value === "last" ? "last" : "first" })}
          />
        )}
        <TextInput
          type="date"
          label={t(plan === "once" ? "plan.dueOn" : "plan.firstDueOn")}
          description={t("plan.dueHint")}
          required
          withAsterisk={false}
          value={dueOn}
          onChange={({ currentTarget }) => change({ dueOn: currentTarget.value })}
        />
      </Group>
    </>
  );
}
