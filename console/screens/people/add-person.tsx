import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { postLeads } from "../../api/generated/leads.ts";
import { PostLeadsBodyBasis } from "../../api/generated/routes.schemas.ts";
import { addressError } from "../../parts/address-error.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";

const bases = Object.values(PostLeadsBodyBasis);
const names = ["familyName", "givenName", "familyKana", "givenKana"] as const;

/** Adds one person by hand. A mail address needs the basis on which we may write to it (LAW1). */
export function AddPerson({ close }: { close: () => void }) {
  const { t } = useTranslation(["people", "person", "common"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const kept = useKeptPlace("person new");
  const [values, setValues] = useKept<Readonly<Record<string, string>>>(kept, "values", {});
  const [basis, setBasis] = useKept<string | null>(kept, "basis", null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const refused = addressError(error);
  const errors: Record<string, string | undefined> = {
    ...(error instanceof Problem && error.byField()),
    ...(refused && { [refused.field]: refused.sentence }),
  };
  const email = values.email?.trim() ?? "";
  const lacksBasis = email !== "" && basis === null;
  const field = (name: string) => ({
    value: values[name] ?? "",
    error: errors[name],
    maxLength: 100,
    autoComplete: "off",
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      setValues((all) => ({ ...all, [name]: value }));
    },
  });
  const save = async () => {
    setIsSaving(true);
    setError(null);
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
    const known = bases.find((one) => one === basis);
    try {
      const lead = await deed((key) => postLeads({ ...given, ...(email !== "" && known && { basis: known }) }, key));
      await client.invalidateQueries({ queryKey: ["leads"] });
      kept.settle();
      tellDone(t("add.done"));
      await navigate({ to: "/people/$leadId", params: { leadId: lead.id } });
    } catch (refused) {
      setError(refused);
      setIsSaving(false);
    }
  };
  const isElsewhere = error !== null && Object.keys(errors).length === 0;
  return (
    <FormModal kept={kept} opened onClose={close} title={t("add.title")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!lacksBasis) void save();
        }}
      >
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
            {names.map((name, index) => (
              <TextInput
                key={name}
                data-autofocus={index === 0 || undefined}
                label={t(`correct.${name}`, { ns: "person" })}
                {...field(name)}
              />
            ))}
          </SimpleGrid>
          <TextInput label={t("correct.company", { ns: "person" })} {...field("company")} />
          <TextInput type="email" label={t("add.email")} {...field("email")} maxLength={254} />
          <TextInput type="tel" label={t("add.phone")} {...field("phone")} maxLength={40} />
          <Select
            label={t("bases.label", { ns: "person" })}
            description={t("add.basisHint")}
            required={email !== ""}
            value={basis}
            onChange={setBasis}
            error={errors.basis ?? (lacksBasis ? t("add.basisMissing") : undefined)}
            data={bases.map((value) => ({ value, label: t(`bases.${value}`, { ns: "person" }) }))}
          />
          {isElsewhere && (
            <Text size="sm" c="var(--parked)" role="alert">
              {sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("cancel", { ns: "common" })}
            </Button>
            <Button type="submit" loading={isSaving} disabled={Object.values(values).every((value) => value.trim() === "")}>
              {t("add.action")}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}
