import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getLeads, getLeadsId } from "../api/generated/leads.ts";
import { isComposing } from "./keys.ts";
import { nameOf } from "./person-name.ts";

interface LeadPickerProps {
  label: string;
  value: string | null;
  change: (leadId: string | null) => void;
  error?: React.ReactNode;
  /** What an empty field means; by default, what one may search by. */
  placeholder?: string;
  /** A dialog begins here. */
  focusFirst?: boolean;
}

/** One lead, found by any fragment that the search of the people's list takes. */
export function LeadPicker({ label, value, change, error, placeholder, focusFirst }: LeadPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text.trim(), 150);
  const found = useQuery({
    queryKey: ["leads", "picker", search],
    queryFn: ({ signal }) => getLeads({ search, limit: 8 }, { signal }),
    enabled: search !== "",
    placeholderData: (before) => before,
  });
  const chosen = useQuery({
    queryKey: ["lead", value, "name"],
    queryFn: ({ signal }) => getLeadsId(value ?? "", { signal }),
    enabled: value !== null,
  });
  const options = new Map((found.data?.items ?? []).map((lead) => [lead.id, lead]));
  const labelOf = (lead: Parameters<typeof nameOf>[0] & { company?: string | null }) =>
    [nameOf(lead) ?? t("person.nameless"), lead.company].filter(Boolean).join(" · ");
  const data = [...options].map(([id, lead]) => ({ value: id, label: labelOf(lead) }));
  if (chosen.data && value !== null && !options.has(value)) data.unshift({ value, label: labelOf(chosen.data) });
  return (
    <Select
      data-autofocus={focusFirst || undefined}
      label={label}
      placeholder={placeholder ?? t("find.hint")}
      searchable
      clearable
      value={value}
      onChange={change}
      onSearchChange={setText}
      // The server has searched already, also in kana and telephone numbers, which do not stand in the label.
      filter={({ options }) => options}
      data={data}
      nothingFoundMessage={search === "" ? undefined : found.isFetching ? t("find.searching") : t("find.nothing")}
      error={error}
      onKeyDownCapture={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.stopPropagation();
      }}
    />
  );
}
