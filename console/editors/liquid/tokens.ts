import type { StreamParser } from "@codemirror/language";

interface State {
  /** What is open, from the outside in. */
  inside: ("tag" | "double" | "single" | "liquid" | "comment")[];
}

/** Colours for text with Liquid in it, and with the tags of MJML if they are wanted. Names are those of the highlighter's tags. */
export function liquidTokens({ tags }: { tags: boolean }): StreamParser<State> {
  return {
    name: tags ? "mjml" : "liquid",
    startState: () => ({ inside: [] }),
    copyState: ({ inside }) => ({ inside: [...inside] }),
    token(stream, { inside }) {
      const place = inside.at(-1);
      if (place === "comment") {
        if (stream.skipTo("-->")) {
          stream.match("-->");
          inside.pop();
        } else stream.skipToEnd();
        return "comment";
      }
      if (place !== "liquid" && stream.match(/^\{[{%]-?/)) {
        inside.push("liquid");
        return "variableName.special";
      }
      if (place === "liquid") {
        if (stream.match(/^-?[}%]\}/)) {
          inside.pop();
          return "variableName.special";
        }
        if (stream.match(/^"[^"]*"?/) || stream.match(/^'[^']*'?/)) return "string";
        if (stream.match(/^[\w.]+/)) return "variableName.special";
        stream.next();
        return null;
      }
      if (place === "tag") {
        if (stream.match(/^\/?>/)) {
          inside.pop();
          return "tagName";
        }
        if (stream.match(/^[\w:-]+(?==)/)) return "attributeName";
        const quote = stream.next();
        if (quote !== '"' && quote !== "'") return null;
        inside.push(quote === '"' ? "double" : "single");
        return "string";
      }
      if (place === "double" || place === "single") {
        // Up to its end, or to Liquid in it, which has its own colour.
        const first = stream.next();
        if (first === (place === "double" ? '"' : "'")) inside.pop();
        else stream.eatWhile(place === "double" ? /[^"{]/ : /[^'{]/);
        return "string";
      }
      if (tags && stream.match("<!--")) {
        inside.push("comment");
        return "comment";
      }
      if (tags && stream.match(/^<\/?[\w-]+/)) {
        inside.push("tag");
        return "tagName";
      }
      stream.next();
      stream.eatWhile(tags ? /[^<{]/ : /[^{]/);
      return null;
    },
  };
}
