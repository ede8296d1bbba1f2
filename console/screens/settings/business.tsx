import { Autocomplete, SimpleGrid, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ifUnchanged } from "../../api/client.ts";
import { getGetSettingsBusinessUrl, getSettingsBusiness, putSettingsBusiness } from "../../api/generated/settings.ts";
import { useMay } from "../../app/session.ts";
import type { Values } from "../../parts/differences.ts";
import { keepComposingEnter } from "../../parts/keys.ts";
import { type Read, SharedForm, useSharedForm } from "../../parts/shared-form.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import classes from "./settings.module.css";

const fields = ["name", "legalName", "postalAddress", "complaints", "website", "privacy", "zone"] as const;
const zones = Intl.supportedValuesOf("timeZone");

async function readBusiness(options: { signal?: AbortSignal } = {}): Promise<Read> {
  const business = await getSettingsBusiness(options);
  const values = Object.fromEntries(fields.map((key) => [key, business?.[key] ?? ""]));
  return { values, match: ifUnchanged(getGetSettingsBusinessUrl()) };
}

export function Business() {
  const business = useQuery({ queryKey: ["settings", "business"], queryFn: ({ signal }) => readBusiness({ signal }) });
  if (business.isPending) return <Loading />;
  if (business.error) return <Failure error={business.error} retry={business.refetch} />;
  return <BusinessForm read={business.data} />;
}

/** The business as the law wants every message to name it (LAW3). */
function BusinessForm({ read }: { read: Read }) {
  const { t } = useTranslation("settings");
  const mayWrite = useMay("settings:write");
  const write = (
    { name = "", legalName = "", postalAddress = "", complaints = "", website = "", privacy = "", zone = "" }: Values,
    from: Read,
  ) =>
    putSettingsBusiness(
      {
        name,
        legalName,
        postalAddress,
        complaints,
        website,
        ...(privacy.trim() !== "" && { privacy }),
        ...(zone.trim() !== "" && { zone }),
      },
      from.match,
    );
  const form = useSharedForm({ name: "business", read, readAgain: readBusiness, write, done: t("saved") });
  const field = (key: (typeof fields)[number]) => ({
    label: t(`business.${key}`),
    description: t(`business.${key}Hint`, { defaultValue: "" }) || undefined,
    value: form.values[key] ?? "",
    error: form.errors[key],
    maxLength: 500,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => form.set(key, event.currentTarget.value),
  });
  const page = (key: "website" | "privacy") => ({
    ...field(key),
    type: "url",
    // Most people write an address without it, and a browser refuses that as no URL.
    onBlur: () => {
      const typed = (form.values[key] ?? "").trim();
      if (/^[^\s:/@]+\.[^\s:/@.]{2,}(?:\/\S*)?$/.test(typed)) form.set(key, `https://${typed}`);
    },
  });
  return (
    <div className={classes.stack}>
      <Sheet title={t("business.title")}>
        <SharedForm form={form} nameOf={(key) => t(`business.${key}`)} fields={fields} mayWrite={mayWrite}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput required {...field("name")} />
            <TextInput required {...field("legalName")} />
          </SimpleGrid>
          <TextInput required {...field("postalAddress")} />
          <TextInput required {...field("complaints")} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput required {...page("website")} />
            <TextInput {...page("privacy")} />
          </SimpleGrid>
          <Autocomplete
            {...field("zone")}
            onKeyDownCapture={keepComposingEnter}
            maw="22rem"
            onChange={(value) => form.set("zone", value)}
            data={zones}
            limit={30}
          />
        </SharedForm>
      </Sheet>
    </div>
  );
}
