import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./data-list.module.css";
import { useKeys } from "./keys.ts";
import type { Direction } from "./search-params.ts";

export interface Column<Row> {
  key: string;
  title: string;
  /** CSS grid track, such as "minmax(10rem, 2fr)". */
  width: string;
  /** Grid track on a narrow screen; the same unless told. */
  narrowWidth?: string;
  render: (row: Row) => ReactNode;
  /** Not shown on a narrow screen. */
  wideOnly?: boolean;
  align?: "end";
  /** Value of `sort` in the address when the list is ordered by it. */
  sort?: string;
  /** In that order the greatest, or the latest, usually comes first. */
  descends?: boolean;
}

/** The order of a list, as the address has it. */
export interface Sort {
  /** `sort` of the column that it is ordered by. */
  by: string | undefined;
  /** Undefined: the one that is usual for the column. */
  direction?: Direction | undefined;
  change: (by: string, direction: Direction | undefined) => void;
}

interface DataListProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  /** What stands for a row in one line, for a screen reader's checkbox and link. */
  nameOf: (row: Row) => string;
  open?: (row: Row) => void;
  /** What the key of `acceptRow` does. */
  accept?: (row: Row) => void;
  sort?: Sort | undefined;
  /** Reads the next page when its end comes into sight. */
  more?: { has: boolean; isLoading: boolean; load: () => void };
  /** The row at the top, as the address has it; how it is told when that changes; and the way back to the first, when this is not the beginning. */
  place?: { row: string | undefined; tell: (row: string | undefined) => void; fromStart: (() => void) | undefined };
  selection?: { ids: ReadonlySet<string>; change: (ids: ReadonlySet<string>) => void };
}

const ROW_HEIGHT = 54;
/** From the end of scrolling until the address has it: a browser refuses to change it too often. */
const TELL_MS = 200;

/**
 * A list of any length: at most some forty rows are in the page, whatever was read (console.md rule 18). `j` and `k` move, Enter opens, `x`
 * chooses.
 */
export function DataList<Row>({ label, columns, rows, idOf, nameOf, open, accept, sort, more, place, selection }: DataListProps<Row>) {
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(-1);
  const [placed] = useState(() => (place?.row === undefined ? -1 : rows.findIndex((row) => idOf(row) === place.row)));
  const virtual = useVirtualizer({
    count: rows.length,
    initialOffset: Math.max(placed, 0) * ROW_HEIGHT,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    getItemKey: (index) => (rows[index] === undefined ? index : idOf(rows[index])),
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const wantsMore = more?.has === true && !more.isLoading && last >= rows.length - 10;
  const load = more?.load;
  useEffect(() => {
    if (wantsMore) load?.();
  }, [wantsMore, load]);

  // Once they are measured, since rows can be higher than most.
  useEffect(() => {
    if (placed > 0) virtual.scrollToIndex(placed, { align: "start" });
  }, [placed, virtual]);
  const [hasScrolled, setHasScrolled] = useState(false);
  const top = items.find(({ end }) => end > (virtual.scrollOffset ?? 0))?.index ?? 0;
  const topRow = top > 0 && rows[top] !== undefined ? idOf(rows[top]) : undefined;
  const tell = useRef(place?.tell);
  tell.current = place?.tell;
  const toldRow = place?.row;
  useEffect(() => {
    if (!hasScrolled || topRow === toldRow || virtual.isScrolling) return;
    const timer = setTimeout(() => tell.current?.(topRow), TELL_MS);
    return () => clearTimeout(timer);
  }, [hasScrolled, topRow, toldRow, virtual.isScrolling]);

  const move = (by: number) => {
    const next = Math.min(Math.max(current + by, 0), rows.length - 1);
    setCurrent(next);
    virtual.scrollToIndex(next);
  };
  const choose = (id: string) => {
    if (!selection) return;
    const ids = new Set(selection.ids);
    if (!ids.delete(id)) ids.add(id);
    selection.change(ids);
  };
  const atCurrent = (act: (row: Row) => void) => () => {
    const row = rows[current];
    if (row !== undefined) act(row);
  };
  useKeys({
    nextRow: () => move(1),
    previousRow: () => move(-1),
    openRow: atCurrent((row) => open?.(row)),
    acceptRow: accept && atCurrent(accept),
    chooseRow: atCurrent((row) => choose(idOf(row))),
  });

  const tracks = [...(selection ? ["2.25rem"] : []), ...columns.map(({ width }) => width)].join(" ");
  const narrowTracks = [
    ...(selection ? ["2.25rem"] : []),
    ...columns.filter(({ wideOnly }) => wideOnly !== true).map(({ width, narrowWidth = width }) => narrowWidth),
  ].join(" ");
  // A narrow screen has no column for it.
  const hiddenOrder = columns.find((column) => column.wideOnly === true && column.sort !== undefined && column.sort === sort?.by);
  const chosenAll = selection !== undefined && rows.length > 0 && rows.every((row) => selection.ids.has(idOf(row)));
  return (
    <div className={classes.list} style={{ "--tracks": tracks, "--narrow-tracks": narrowTracks } as React.CSSProperties}>
      {place?.fromStart && (
        <Group justify="center" p="xs">
          <Button
            variant="subtle"
            size="xs"
            onClick={() => {
              virtual.scrollToOffset(0);
              place.fromStart?.();
            }}
          >
            {t("list.fromStart")}
          </Button>
        </Group>
      )}
      {sort && hiddenOrder && (
        <Group justify="flex-end" px="sm" py={6} hiddenFrom="sm">
          <SortButton column={hiddenOrder} sort={sort} />
        </Group>
      )}
      <div role="table" aria-label={label} aria-rowcount={more?.has ? -1 : rows.length + 1}>
        <div role="rowgroup">
          <div className={classes.head} role="row">
            {selection && (
              <span role="columnheader" className={classes.cell}>
                <Checkbox
                  size="xs"
                  aria-label={t("list.chooseShown")}
                  checked={chosenAll}
                  indeterminate={!chosenAll && selection.ids.size > 0}
                  onChange={() => selection.change(chosenAll ? new Set() : new Set(rows.map(idOf)))}
                />
              </span>
            )}
            {columns.map((column) => (
              <span
                key={column.key}
                role="columnheader"
                className={classes.cell}
                data-wide-only={column.wideOnly}
                data-align={column.align}
                aria-sort={sortedBy(column, sort)}
              >
                {column.sort !== undefined && sort ? <SortButton column={column} sort={sort} /> : column.title}
              </span>
            ))}
          </div>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <div className={classes.scroll} ref={scroll} role="rowgroup" tabIndex={0} onScroll={() => setHasScrolled(true)}>
          <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="presentation">
            {items.map(({ index, key, start }) => {
              const row = rows[index];
              if (row === undefined) return null;
              const id = idOf(row);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: j, k and Enter do the same, and the name is a link.
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={classes.row}
                  role="row"
                  tabIndex={-1}
                  aria-rowindex={index + 2}
                  data-current={index === current}
                  data-chosen={selection?.ids.has(id)}
                  style={{ transform: `translateY(${start}px)` }}
                  onClick={(event) => {
                    const target = event.target as HTMLElement;
                    // React passes on what happens in a dialog that the row has opened, though it stands elsewhere in the page.
                    const isInRow = event.currentTarget.contains(target);
                    if (isInRow && !target.closest("a, button, input, label")) open?.(row);
                  }}
                >
                  {selection && (
                    <span role="cell" className={classes.cell}>
                      <Checkbox
                        size="xs"
                        aria-label={t("list.choose", { name: nameOf(row) })}
                        checked={selection.ids.has(id)}
                        onChange={() => choose(id)}
                      />
                    </span>
                  )}
                  {columns.map((column) => (
                    <span key={column.key} role="cell" className={classes.cell} data-wide-only={column.wideOnly} data-align={column.align}>
                      {column.render(row)}
                    </span>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      {more?.has && (
        <Group justify="center" p="xs">
          {more.isLoading ? (
            <Text size="sm" c="dimmed">
              {t("loading")}
            </Text>
          ) : (
            <Button variant="subtle" size="xs" onClick={more.load}>
              {t("list.more")}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}

const usualOf = ({ descends }: { descends?: boolean }): Direction => (descends ? "desc" : "asc");

function sortedBy<Row>(column: Column<Row>, sort: Sort | undefined): "ascending" | "descending" | undefined {
  if (column.sort === undefined || sort === undefined || sort.by !== column.sort) return undefined;
  return (sort.direction ?? usualOf(column)) === "desc" ? "descending" : "ascending";
}

/** Orders the list by the column; pressed again, it reverses the order. */
function SortButton<Row>({ column, sort }: { column: Column<Row>; sort: Sort }) {
  const { t } = useTranslation();
  const usual = usualOf(column);
  const now = sortedBy(column, sort);
  const isReverse = now !== undefined && (sort.direction ?? usual) !== usual;
  const press = () => sort.change(column.sort ?? "", now === undefined || isReverse ? undefined : usual === "desc" ? "asc" : "desc");
  return (
    <button type="button" className={classes.sort} onClick={press} title={now === undefined ? undefined : t("list.reverse")}>
      {column.title}
      {now !== undefined && <span aria-hidden> {now === "descending" ? "▾" : "▴"}</span>}
    </button>
  );
}
