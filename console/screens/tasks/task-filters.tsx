import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { DayRange, dayOf } from "../../parts/day-range.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { useTyped } from "../../parts/typed.ts";
import { RoleField } from "./role.tsx";
import { states, type TasksChange, type TasksSearch } from "./search.ts";

const WEEK_MS = 7 * 86_400_000;

interface TaskFiltersProps {
  search: TasksSearch;
  change: (part: TasksChange) => void;
  clear: (() => void) | undefined;
}

export function TaskFilters({ search, change, clear }: TaskFiltersProps) {
  const { t } = useTranslation("tasks");
  const { id: ownId, zone } = useSession();
  const staff = useStaffNames();
  const [role, setRole] = useTyped(search.role ?? "", (text) => change({ role: text === "" ? undefined : text }));
  const day = dayOf(zone);
  const spans = {
    overdue: { dueFrom: undefined, dueBefore: day.from },
    today: { dueFrom: day.from, dueBefore: day.to },
    untilToday: { dueFrom: undefined, dueBefore: day.to },
    week: { dueFrom: day.from, dueBefore: new Date(Date.parse(day.from) + WEEK_MS).toISOString() },
  };
  const names = Object.keys(spans) as (keyof typeof spans)[];
  const span = names.find((name) => spans[name].dueFrom === search.dueFrom && spans[name].dueBefore === search.dueBefore);
  return (
    <FilterBar clear={clear}>
      <Select
        label={t("state")}
        w="8rem"
        allowDeselect={false}
        value={search.state ?? "open"}
        onChange={(value) => change({ state: [...states, "all" as const].find((one) => one === value && one !== "open") })}
        data={[...states, "all"].map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <Select
        label={t("assignee")}
        placeholder={t("everybody")}
        clearable
        w="11rem"
        value={search.assignee ?? null}
        onChange={(value) => change({ assignee: value ?? undefined })}
        data={[
          { value: "me", label: t("me") },
          ...staff.filter(({ id }) => id !== ownId).map(({ id, name }) => ({ value: `staff:${id}`, label: name })),
        ]}
      />
      <RoleField w="11rem" value={role} change={setRole} />
      <Select
        label={t("due")}
        placeholder={t("anyDue")}
        clearable
        w="9rem"
        value={span ?? null}
        onChange={(value) => {
          const name = names.find((one) => one === value);
          change(name ? spans[name] : { dueFrom: undefined, dueBefore: undefined });
        }}
        data={names.map((value) => ({ value, label: t(`spans.${value}`) }))}
      />
      {span === undefined && (search.dueFrom ?? search.dueBefore) !== undefined && (
        <DayRange
          from={search.dueFrom}
          to={search.dueBefore}
          change={(range) => change({ ...("from" in range && { dueFrom: range.from }), ...("to" in range && { dueBefore: range.to }) })}
        />
      )}
    </FilterBar>
  );
}
