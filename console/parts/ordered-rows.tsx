import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { ActionIcon, Group } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./ordered-rows.module.css";

interface OrderedRowsProps<Row> {
  /** Names this list among those of the screen: nothing is dragged from one into another. */
  list: string;
  label: string;
  rows: readonly Row[];
  /** Different for each row. */
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  /** Puts the row before the one at `index` of the list as it is. Undefined: the rows cannot be changed. */
  move: ((from: number, index: number) => void) | undefined;
  remove: (index: number) => void;
  render: (row: Row, index: number) => ReactNode;
}

/** Rows that a person puts in order, by dragging or by the buttons. */
export function OrderedRows<Row>({ list, label, rows, idOf, nameOf, move, remove, render }: OrderedRowsProps<Row>) {
  const place = useRef<HTMLOListElement>(null);
  // The button that was pressed goes with its row.
  const moveByKey = (from: number, index: number, way: "up" | "down") => {
    const row = rows[from];
    if (row === undefined || move === undefined) return;
    move(from, index);
    requestAnimationFrame(() => {
      const moved = place.current?.querySelector(`[data-row="${CSS.escape(idOf(row))}"]`);
      const button =
        moved?.querySelector<HTMLButtonElement>(`[data-way="${way}"]:not(:disabled)`) ?? moved?.querySelector("[data-way]:not(:disabled)");
      if (button instanceof HTMLElement) button.focus();
    });
  };
  return (
    <ol className={classes.rows} aria-label={label} ref={place}>
      {rows.map((row, index) => (
        <OrderedRow
          key={idOf(row)}
          {...{ list, index }}
          id={idOf(row)}
          name={nameOf(row)}
          isLast={index === rows.length - 1}
          move={move}
          moveByKey={moveByKey}
          remove={() => remove(index)}
        >
          {render(row, index)}
        </OrderedRow>
      ))}
    </ol>
  );
}

interface OrderedRowProps {
  list: string;
  index: number;
  id: string;
  name: string;
  isLast: boolean;
  move: ((from: number, index: number) => void) | undefined;
  moveByKey: (from: number, index: number, way: "up" | "down") => void;
  remove: () => void;
  children: ReactNode;
}

function OrderedRow({ list, index, id, name, isLast, move, moveByKey, remove, children }: OrderedRowProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const [edge, setEdge] = useState<"before" | "after" | null>(null);
  const latest = useRef({ index, move });
  latest.current = { index, move };
  const mayMove = move !== undefined;
  useEffect(() => {
    const [element, dragHandle] = [row.current, grip.current];
    if (element === null || dragHandle === null) return;
    const edgeAt = (y: number) => {
      const { top, height } = element.getBoundingClientRect();
      return y < top + height / 2 ? "before" : "after";
    };
    const endDragging = draggable({ element, dragHandle, getInitialData: () => ({ list, index: latest.current.index }) });
    const endDropping = dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.list === list,
      onDrag: ({ location }) => setEdge(edgeAt(location.current.input.clientY)),
      onDragLeave: () => setEdge(null),
      onDrop: ({ source, location }) => {
        setEdge(null);
        const to = latest.current.index + (edgeAt(location.current.input.clientY) === "after" ? 1 : 0);
        latest.current.move?.(Number(source.data.index), to);
      },
    });
    return () => {
      endDragging();
      endDropping();
    };
  }, [list]);
  return (
    <li ref={row} className={classes.row} data-row={id} data-edge={edge ?? undefined}>
      {mayMove && (
        <span ref={grip} className={classes.grip} aria-hidden>
          <IconGripVertical size={16} />
        </span>
      )}
      <div className={classes.content}>{children}</div>
      {mayMove && (
        <Group gap={2} wrap="nowrap" className={classes.acts}>
          <ActionIcon
            variant="subtle"
            data-way="up"
            disabled={index === 0}
            aria-label={t("order.up", { name })}
            onClick={() => moveByKey(index, index - 1, "up")}
          >
            <IconArrowUp size={17} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            data-way="down"
            disabled={isLast}
            aria-label={t("order.down", { name })}
            onClick={() => moveByKey(index, index + 2, "down")}
          >
            <IconArrowDown size={17} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="red" aria-label={t("order.remove", { name })} onClick={remove}>
            <IconTrash size={17} />
          </ActionIcon>
        </Group>
      )}
    </li>
  );
}
