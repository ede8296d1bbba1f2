import { Table, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./bar-chart.module.css";

export interface Bar {
  key: string;
  /** Below the bar; short. */
  label: string;
  /** Whole, for the table and for those who hear it. */
  name: string;
  value: number;
  /** The value as people read it. */
  text: string;
  /** Beside the value: how many it is. */
  count: string;
  /** What is late stands out by its pattern, too, not by its colour alone. */
  isLate?: boolean;
  /** Where the people behind the number are; nobody is behind nothing. */
  to: string;
  search: Record<string, unknown>;
}

interface BarChartProps {
  /** What the bars are of. */
  label: string;
  /** Head of the table's columns. */
  columns: { name: string; amount: string; count: string };
  bars: readonly Bar[];
  /** The sum of all bars, for the foot of the table. */
  total: { text: string; count: string };
}

/**
 * Amounts as bars, each of which opens what is behind it (console.md rule 8), and the same as a table. Small enough to need no library: the
 * bars are links in a list, so keyboards and screen readers have them as they are.
 */
export function BarChart({ label, columns, bars, total }: BarChartProps) {
  const { t } = useTranslation();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
        <ol className={classes.bars}>
          {bars.map((bar) => (
            <li key={bar.key} className={classes.bar}>
              <Opened bar={bar}>
                <VisuallyHidden component="span">{`${bar.name} `}</VisuallyHidden>
                <span className={classes.value}>{bar.value === 0 ? "–" : bar.text}</span>
                <span className={classes.track}>
                  <span className={classes.fill} data-late={bar.isLate} style={{ height: `${(bar.value / most) * 100}%` }} />
                </span>
                <VisuallyHidden component="span">{` ${bar.count}`}</VisuallyHidden>
                <span className={classes.label} aria-hidden>
                  {bar.label}
                </span>
              </Opened>
            </li>
          ))}
        </ol>
      </div>
      <details className={classes.table}>
        <summary>{t("chart.asTable")}</summary>
        <Table verticalSpacing={4} aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{columns.name}</Table.Th>
              <Table.Th ta="end">{columns.amount}</Table.Th>
              <Table.Th ta="end">{columns.count}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bars.map((bar) => (
              <Table.Tr key={bar.key}>
                <Table.Td>{bar.name}</Table.Td>
                <Table.Td ta="end">
                  <Opened bar={bar}>{bar.text}</Opened>
                </Table.Td>
                <Table.Td ta="end">{bar.count}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{t("chart.total")}</Table.Th>
              <Table.Th ta="end">{total.text}</Table.Th>
              <Table.Th ta="end">{total.count}</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </details>
    </>
  );
}

function Opened({ bar: { value, to, search }, children }: { bar: Bar; children: ReactNode }) {
  if (value === 0) return <span className={classes.closed}>{children}</span>;
  return (
    <Link
      to={to}
      search={search}
      className={classes.open}
      // On a phone the bars scroll sideways: the one with the focus is shown whole.
      onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" })}
    >
      {children}
    </Link>
  );
}
