import { ActionIcon, Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PriceList, PutEstimatesIdBody } from "../../api/generated/routes.schemas.ts";
import { type KeptPlace, useKept } from "../../parts/kept.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { amountIn } from "./amounts.ts";
import { Catalogue } from "./catalogue.tsx";
import {
  anotherVariant,
  blankLine,
  contentOf,
  sumOf,
  type TypedEstimate,
  type TypedLine,
  type TypedVariant,
  typedOf,
  withLine,
} from "./estimate-content.ts";
import { ExtraFields } from "./extra-fields.tsx";
import { LineFields, MoneyInput } from "./line-fields.tsx";
import { writeMoney } from "./money.ts";
import { isStepMissing, Refusal } from "./override.tsx";

const MOST_VARIANTS = 6;

interface EstimateFormProps {
  kept: KeptPlace;
  begin: Parameters<typeof typedOf>[0];
  currency: string;
  /** Undefined until it is known. */
  priceMode: PriceList["priceMode"] | undefined;
  /** What can be picked as a line, in that currency. */
  catalogue: PriceList["items"];
  action: string;
  close: () => void;
  save: (content: PutEstimatesIdBody, override: { override?: { reason: string } }) => Promise<void>;
}

/** Title, greeting, last day, and the variants side by side. */
export function EstimateForm({ kept, begin, currency, priceMode, catalogue, action, close, save }: EstimateFormProps) {
  const { t } = useTranslation(["deals", "common"]);
  const [typed, setTyped] = useKept<TypedEstimate>(kept, "estimate", typedOf(begin, currency));
  const [override, setOverride] = useKept(kept, "override", "");
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const change = (part: Partial<TypedEstimate>) => setTyped((now) => ({ ...now, ...part }));
  const changeVariant = (index: number, part: Partial<TypedVariant>) =>
    setTyped((now) => ({ ...now, variants: now.variants.map((one, place) => (place === index ? { ...one, ...part } : one)) }));
  const submit = async () => {
    const content = contentOf(typed, currency);
    setIsMissing(content === null);
    if (content === null) return;
    setIsSaving(true);
    setError(null);
    try {
      const reason = override.trim();
      await save(content, isStepMissing(error) && reason !== "" ? { override: { reason } } : {});
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <Group align="flex-end" gap="sm">
          <TextInput
            data-autofocus
            style={{ flex: "3 1 14rem" }}
            label={t("estimates.fields.title")}
            required
            withAsterisk={false}
            maxLength={200}
            value={typed.title}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
          <TextInput
            type="date"
            style={{ flex: "1 1 9rem" }}
            label={t("estimates.fields.expiresOn")}
            required
            withAsterisk={false}
            value={typed.expiresOn}
            onChange={({ currentTarget }) => change({ expiresOn: currentTarget.value })}
          />
        </Group>
        <Textarea
          label={t("estimates.fields.greeting")}
          autosize
          minRows={2}
          maxLength={5_000}
          value={typed.greeting}
          onChange={({ currentTarget }) => change({ greeting: currentTarget.value })}
        />
        {priceMode && (
          <Text size="sm" c="dimmed">
            {t(`estimates.priceModes.${priceMode}`)}
          </Text>
        )}
        {typed.variants.map((variant, index) => (
          <VariantFields
            key={variant.key}
            variant={variant}
            currency={currency}
            catalogue={catalogue}
            isMissing={isMissing}
            change={(part) => changeVariant(index, part)}
            remove={
              typed.variants.length > 1 ? () => change({ variants: typed.variants.filter((_, place) => place !== index) }) : undefined
            }
          />
        ))}
        {typed.variants.length < MOST_VARIANTS && (
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} />}
            style={{ alignSelf: "flex-start" }}
            onClick={() => change({ variants: [...typed.variants, anotherVariant(typed.variants)] })}
          >
            {t("estimates.addVariant")}
          </Button>
        )}
        <ExtraFields extras={typed.extras} latest={typed.expiresOn} change={(extras) => change({ extras })} />
        {isMissing && (
          <Text size="sm" c="var(--parked)" role="alert">
            {t("estimates.amountMissing")}
          </Text>
        )}
        <Refusal error={error} override={{ reason: override, change: setOverride }} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={isSaving}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface VariantProps {
  variant: TypedVariant;
  currency: string;
  catalogue: PriceList["items"];
  isMissing: boolean;
  change: (part: Partial<TypedVariant>) => void;
  remove: (() => void) | undefined;
}

function VariantFields({ variant, currency, catalogue, isMissing, change, remove }: VariantProps) {
  const { t } = useTranslation("deals");
  const { title, fits, discount, lines } = variant;
  const sum = sumOf(variant, currency);
  const changeLine = (index: number, part: Partial<TypedLine>) =>
    change({ lines: lines.map((line, place) => (place === index ? { ...line, ...part } : line)) });
  const name = title || t("estimates.variant");
  return (
    <Sheet>
      <Stack gap="xs" role="group" aria-label={name}>
        <Group align="flex-end" wrap="nowrap" gap="xs">
          <TextInput
            style={{ flex: 1 }}
            label={t("estimates.fields.variant")}
            required
            withAsterisk={false}
            maxLength={120}
            value={title}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
          {remove && (
            <ActionIcon variant="subtle" color="red" size="lg" aria-label={t("estimates.removeVariant", { name })} onClick={remove}>
              <IconTrash size={17} />
            </ActionIcon>
          )}
        </Group>
        <Textarea
          label={t("estimates.fields.fits")}
          description={t("inTheirWords")}
          autosize
          maxLength={2_000}
          value={fits}
          onChange={({ currentTarget }) => change({ fits: currentTarget.value })}
        />
        {lines.map((line, index) => (
          <LineFields
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
            key={index}
            line={line}
            currency={currency}
            isMissing={isMissing}
            change={(part) => changeLine(index, part)}
            remove={lines.length > 1 ? () => change({ lines: lines.filter((_, place) => place !== index) }) : undefined}
          />
        ))}
        <Group justify="space-between" align="flex-end">
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} />}
              onClick={() => change({ lines: [...lines, blankLine] })}
            >
              {t("estimates.addLine")}
            </Button>
            <Catalogue items={catalogue} currency={currency} pick={(line) => change({ lines: withLine(lines, line) })} />
          </Group>
          <MoneyInput
            label={t("estimates.fields.discount")}
            currency={currency}
            value={discount}
            isWrong={isMissing && discount !== "" && amountIn(discount, currency) === null}
            change={(value) => change({ discount: value })}
          />
        </Group>
        <Text ta="end" fw={600} role="status">
          {t("estimates.sum")} {sum === null ? "–" : writeMoney(sum, currency)}
        </Text>
      </Stack>
    </Sheet>
  );
}
