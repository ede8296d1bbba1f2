import { useTranslation } from "react-i18next";
import classes from "./line-bubble.module.css";
import { type LineAction, type LineBlock, readLineMessage, readQuickReplies } from "./line-reading.ts";
import { LinkedText } from "./linked-text.tsx";

/** Does what a tap says or sends. Left out, buttons only show themselves; those that open a page always do. */
export type OnTap = (act: Exclude<LineAction["act"], { kind: "open" } | { kind: "none" }>) => void;

/** One message of the account, roughly as the app shows it. */
export function LineBubble({ message, onTap }: { message: unknown; onTap?: OnTap | undefined }) {
  const { t } = useTranslation();
  const content = readLineMessage(message);
  switch (content.kind) {
    case "text":
      return (
        <div className={classes.bubble}>
          <LinkedText text={content.text} />
        </div>
      );
    case "image":
      return <img className={classes.picture} src={content.url} alt={t("lineMessage.image")} />;
    case "cards":
      return (
        <section className={classes.cards} aria-label={content.altText} tabIndex={content.cards.length > 1 ? 0 : undefined}>
          {content.cards.map((blocks, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sent message never change places.
            <div key={index} className={classes.card}>
              <Blocks blocks={blocks} onTap={onTap} />
            </div>
          ))}
        </section>
      );
    case "other":
      return <div className={`${classes.bubble} ${classes.other}`}>{t(`lineMessage.${content.type}`, { defaultValue: content.type })}</div>;
  }
}

function Blocks({ blocks, onTap }: { blocks: readonly LineBlock[]; onTap: OnTap | undefined }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sent message never change places.
    <Block key={index} block={block} onTap={onTap} />
  ));
}

function Block({ block, onTap }: { block: LineBlock; onTap: OnTap | undefined }) {
  switch (block.kind) {
    case "box":
      return (
        <div className={classes.box} data-row={block.row} style={{ backgroundColor: block.background }}>
          <Blocks blocks={block.blocks} onTap={onTap} />
        </div>
      );
    case "text":
      return (
        <p
          className={classes.words}
          style={{
            fontSize: block.size,
            fontWeight: block.bold ? 700 : 400,
            textAlign: block.align,
            color: block.color,
            flex: block.grow,
          }}
        >
          <LinkedText text={block.text} />
        </p>
      );
    case "image":
      return <img src={block.url} alt="" />;
    case "button":
      return <LineButton action={block.action} look={block.look} color={block.color} onTap={onTap} />;
    case "line":
      return <hr className={classes.line} />;
  }
}

interface QuickRepliesProps {
  /** The last one of the talk: the app takes the chips of the others away. */
  message: unknown;
  onTap?: OnTap | undefined;
}

/** The chips below the last message. */
export function QuickReplies({ message, onTap }: QuickRepliesProps) {
  const { t } = useTranslation();
  const actions = readQuickReplies(message);
  if (actions.length === 0) return null;
  return (
    <div className={classes.quick} role="group" aria-label={t("lineMessage.quickReplies")}>
      {actions.map((action, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sent message never change places.
        <LineButton key={index} action={action} look="chip" onTap={onTap} />
      ))}
    </div>
  );
}

interface LineButtonProps {
  action: LineAction;
  look: "primary" | "secondary" | "link" | "chip";
  color?: string | undefined;
  onTap: OnTap | undefined;
}

function LineButton({ action: { label, act }, look, color, onTap }: LineButtonProps) {
  const style = color === undefined ? undefined : look === "link" ? { color } : { backgroundColor: color };
  const className = look === "chip" ? classes.chip : classes.button;
  if (act.kind === "open")
    return (
      <a className={className} data-look={look} style={style} href={act.url} target="_blank" rel="noreferrer">
        {label}
      </a>
    );
  const isIdle = act.kind === "none" || onTap === undefined;
  return (
    <button
      type="button"
      className={className}
      data-look={look}
      style={style}
      disabled={isIdle}
      onClick={() => act.kind !== "none" && onTap?.(act)}
    >
      {label}
    </button>
  );
}
