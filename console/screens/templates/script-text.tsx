import { Fragment, type ReactNode } from "react";
import { type ScriptBlock, type ScriptSpan, scriptBlocks } from "./script-blocks.ts";
import classes from "./templates.module.css";

/** The script of a call or visit, as the person who reads it sees it. */
export function ScriptText({ script }: { script: string }) {
  return (
    <div className={classes.script}>
      {scriptBlocks(script).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text keep their places.
        <Fragment key={index}>{shown(block)}</Fragment>
      ))}
    </div>
  );
}

function shown(block: ScriptBlock): ReactNode {
  switch (block.kind) {
    case "heading":
      return (
        <p className={classes.scriptHeading}>
          <Spans spans={block.spans} />
        </p>
      );
    case "paragraph":
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case "list": {
      const items = block.items.map((spans, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items keep their places.
        <li key={index}>
          <Spans spans={spans} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function Spans({ spans }: { spans: readonly ScriptSpan[] }) {
  return spans.map(({ text, bold }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the words keep their places.
    return bold ? <b key={index}>{text}</b> : <Fragment key={index}>{text}</Fragment>;
  });
}
