import { setImmediate } from "node:timers/promises";
import type { InvoicePaper } from "../domain/papers/invoice.ts";
import { renderPaper, viewOf } from "../templates/papers/render-paper.ts";
import { sample } from "../test/templates/papers/samples.ts";
import { openBareTypst } from "./bare/typst.ts";
import { alternate, type Bench } from "./bench.ts";

const INVOICES = 200;

/** Invoices of one page with three lines, two tax rates and three instalments, each for another buyer: from the frozen content to the bytes. */
export const papers: Bench = {
  name: "papers",
  needs: [],
  async measure(_installation, options) {
    const count = options.quick ? INVOICES / 4 : INVOICES;
    const bare = openBareTypst();
    let made = 0;
    const next = () => Array.from({ length: count }, () => invoice((made += 1)));
    const ours = async (): Promise<number> => {
      const invoices = next();
      return rate(count, async () => {
        for (const one of invoices) await renderPaper(one);
      });
    };
    const theirs = async (): Promise<number> => {
      const texts = next().map((one) => JSON.stringify(viewOf(one)));
      return rate(count, async () => {
        for (const text of texts) {
          // As ours: bytes are freed only between turns.
          await setImmediate();
          bare("invoice/invoice.typ", text);
        }
      });
    };
    await ours();
    await theirs();
    const rounds = await alternate(options, { name: "papers", ours, bare: theirs });
    const bound = "processor: Typst's layout, and the cutting of the fonts to the letters in use";
    return [
      {
        kind: "figure",
        key: "pdf.invoices_per_s",
        unit: "/s",
        values: rounds.map((round) => round.ours),
        shares: rounds.map((round) => round.share),
        bound,
      },
      { kind: "comparison", key: "pdf.vs_bare_typst", unit: "/s", rounds, bound },
    ];
  },
};

async function rate(count: number, act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await act();
  return count / ((performance.now() - began) / 1_000);
}

function invoice(place: number): InvoicePaper {
  const paper = sample("invoice", "ja");
  if (paper.kind !== "invoice") throw new Error("the sample is no invoice");
  return { ...paper, number: `INV-${place}`, buyer: { ...paper.buyer, name: `髙﨑 ${place}郎` } };
}
