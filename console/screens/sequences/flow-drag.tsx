import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { IconGripVertical } from "@tabler/icons-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import classes from "./flow.module.css";
import { isWithin, type Path } from "./step-source.ts";

const KIND = "sequence-step";

/** Where a dragged step may be put down: between two others. Alt with an arrow does the same by keyboard. */
export function DropLine({ path, index, move }: { path: Path; index: number; move: (from: Path, to: Path, index: number) => void }) {
  const line = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  const latest = useRef({ path, index, move });
  latest.current = { path, index, move };
  useEffect(() => {
    if (line.current === null) return;
    return dropTargetForElements({
      element: line.current,
      canDrop: ({ source }) => source.data.kind === KIND && !isWithin(latest.current.path, source.data.path as Path),
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false);
        latest.current.move(source.data.path as Path, latest.current.path, latest.current.index);
      },
    });
  }, []);
  return <div ref={line} className={classes.drop} data-over={isOver} aria-hidden />;
}

/** The handle by which a step is dragged. */
export function Grip({ path, card }: { path: Path; card: RefObject<HTMLDivElement | null> }) {
  const handle = useRef<HTMLSpanElement>(null);
  const latest = useRef(path);
  latest.current = path;
  useEffect(() => {
    if (handle.current === null || card.current === null) return;
    return draggable({
      element: card.current,
      dragHandle: handle.current,
      getInitialData: () => ({ kind: KIND, path: latest.current }),
      onDragStart: () => document.body.setAttribute("data-dragging-step", "true"),
      onDrop: () => document.body.removeAttribute("data-dragging-step"),
    });
  }, [card]);
  return (
    <span ref={handle} className={classes.grip} aria-hidden>
      <IconGripVertical size={16} />
    </span>
  );
}
