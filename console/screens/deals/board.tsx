import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { getDealsBoard, patchDealsId } from "../../api/generated/deals.ts";
import type { Deal, DealBoard } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { BoardCard } from "./board-card.tsx";
import { moveCard } from "./board-moves.ts";
import classes from "./deals.module.css";
import { useMoney } from "./prices.ts";

type Column = DealBoard["columns"][number];

interface BoardProps {
  offer: string;
  by: "step" | "phase";
  owner: string | undefined;
}

/** The open deals of an offer by step or buying phase. A card is moved by dragging it, or by the menu on it. */
export function Board({ offer, by, owner }: BoardProps) {
  const { t } = useTranslation("deals");
  const queries = useQueryClient();
  const mayWrite = useMay("deals:write");
  const queryKey = ["deals", "board", { offer, by, owner }];
  const board = useQuery({
    queryKey,
    queryFn: ({ signal }) => getDealsBoard({ offer, by, ...(owner && { owner }) }, { signal }),
    placeholderData: (before) => before,
  });
  if (board.isPending) return <Loading />;
  if (board.error) return <Failure error={board.error} retry={board.refetch} />;
  const { columns } = board.data;
  if (columns.every(({ count }) => count === 0)) return <Empty title={t("board.empty")}>{t("board.emptyHint")}</Empty>;
  const nameOf = (column: Pick<Column, "key" | "title">) => titleOf(column.title) || (column.key ?? t("board.noPhase"));
  const write = (id: string, to: string | null, revision: number) =>
    patchDealsId(id, by === "step" ? { step: to ?? "" } : { phase: to }, matchOf(revision));
  const move = async (deal: Deal, to: Column) => {
    const from = deal[by];
    if (from === to.key) return;
    await queries.cancelQueries({ queryKey });
    queries.setQueryData<DealBoard>(queryKey, (now) => now && { columns: moveCard(now.columns, deal.id, to.key, by) });
    try {
      const { revision } = await write(deal.id, to.key, deal.revision);
      const undo = async () => {
        await write(deal.id, from, revision);
        await queries.invalidateQueries({ queryKey: ["deals"] });
      };
      tellDone(t("board.moved", { name: deal.leadName ?? "", to: nameOf(to) }), undo, [`deal ${deal.id} ${by}`]);
    } catch (error) {
      tellFailed(error);
    } finally {
      await queries.invalidateQueries({ queryKey: ["deals"] });
    }
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={classes.board} aria-label={t("board.label")} tabIndex={0}>
      {columns.map((column) => (
        <BoardColumn key={column.key} column={column} name={nameOf(column)} move={mayWrite ? (deal) => void move(deal, column) : undefined}>
          {column.deals.map((deal) => (
            <li key={deal.id}>
              <BoardCard
                deal={deal}
                places={mayWrite ? columns.map((one) => ({ key: one.key, name: nameOf(one), isHere: one.key === column.key })) : []}
                move={(key) => {
                  const to = columns.find((one) => one.key === key);
                  if (to) void move(deal, to);
                }}
              />
            </li>
          ))}
        </BoardColumn>
      ))}
    </section>
  );
}

interface ColumnProps {
  column: Column;
  name: string;
  move: ((deal: Deal) => void) | undefined;
  children: React.ReactNode;
}

function BoardColumn({ column: { count, sumMinor, deals }, name, move, children }: ColumnProps) {
  const { t } = useTranslation("deals");
  const money = useMoney();
  const place = useRef<HTMLElement>(null);
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(move);
  latest.current = move;
  const mayMove = move !== undefined;
  useEffect(() => {
    if (place.current === null || !mayMove) return;
    return dropTargetForElements({
      element: place.current,
      canDrop: ({ source }) => source.data.kind === "deal",
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false);
        latest.current?.(source.data.deal as Deal);
      },
    });
  }, [mayMove]);
  return (
    <section ref={place} className={classes.boardColumn} data-over={isOver} aria-label={t("board.column", { name, count })}>
      <div className={classes.columnHead}>
        <h2>{name}</h2>
        <Text size="xs" c="dimmed">
          {t("board.count", { count, number: count.toLocaleString(languageNow()) })}
          {sumMinor > 0 && ` · ${money(sumMinor)}`}
        </Text>
      </div>
      <ul className={classes.cards}>{children}</ul>
      {count > deals.length && (
        <Text size="xs" c="dimmed" p="xs">
          {t("board.more", { count: count - deals.length })}
        </Text>
      )}
    </section>
  );
}
