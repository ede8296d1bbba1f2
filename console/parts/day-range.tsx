import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session.ts";
import { businessNow } from "./clock.ts";
import { instantAt, wallClock } from "./wall-clock.ts";

interface DayRangeProps {
  /** Instants, as they stand in the address. `to` is the first one after the range. */
  from: string | undefined;
  to: string | undefined;
  change: (range: { from?: string | undefined; to?: string | undefined }) => void;
  /** Where it is not plain of what the days are. */
  labels?: { from: string; to: string };
}

const DAY_MS = 86_400_000;

/** Two days, in the zone of the business: both belong to the range. */
export function DayRange({ from, to, change, labels }: DayRangeProps) {
  const { t } = useTranslation();
  const { zone } = useSession();
  const begin = (day: string) => instantAt(`${day}T00:00`, zone);
  return (
    <>
      <TextInput
        type="date"
        label={labels?.from ?? t("range.from")}
        w="10rem"
        value={from === undefined ? "" : wallClock(new Date(from), zone).slice(0, 10)}
        onChange={({ currentTarget: { value } }) => change({ from: value === "" ? undefined : begin(value).toISOString() })}
      />
      <TextInput
        type="date"
        label={labels?.to ?? t("range.to")}
        w="10rem"
        value={to === undefined ? "" : wallClock(new Date(Date.parse(to) - 1), zone).slice(0, 10)}
        onChange={({ currentTarget: { value } }) => change({ to: value === "" ? undefined : begin(dayAfter(value)).toISOString() })}
      />
    </>
  );
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** The day of now in `zone`: its first instant, and the first one after it. */
export function dayOf(zone: string, now = businessNow()): { from: string; to: string } {
  const day = wallClock(now, zone).slice(0, 10);
  return { from: instantAt(`${day}T00:00`, zone).toISOString(), to: instantAt(`${dayAfter(day)}T00:00`, zone).toISOString() };
}
