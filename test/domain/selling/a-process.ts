import { processSchema, type SellingProcess } from "../../../domain/selling/process.ts";

const step = (step: string, group: string, reached: unknown, more = {}) => ({
  step,
  title: { ja: step, en: step },
  group,
  reached,
  ...more,
});

/** The nine steps, and a route from the trade show that begins with the consultation. */
export const nine: SellingProcess = processSchema.parse({
  process: "coaching",
  title: { ja: "コーチングの販売プロセス" },
  groups: { attract: { ja: "集客" }, educate: { ja: "教育" }, sell: { ja: "セールス" }, serve: { ja: "サービス" } },
  steps: [
    step("list", "attract", ["subscriptionConfirmed", "cardReceived"]),
    step("trust", "educate", { "score.trust": { atLeast: 20 } }),
    step("front-end-sold", "educate", ["sessionBooked"], { undone: [{ by: "sessionCancelled", same: "booking" }] }),
    step("front-end-delivered", "educate", ["sessionAttended"], { next: { causes: ["target", "execution"] } }),
    step("consultation", "educate", ["consultationHeld"], {
      also: "sell",
      goals: [
        { goal: "own-goal", title: { ja: "ご自身の目標", en: "Their own goal" }, ticked: true },
        { goal: "sheet-opened", title: { ja: "資料を開く", en: "They open the sheet" }, reached: ["documentOpened"] },
      ],
    }),
    step("presented", "sell", ["presentationGiven"]),
    step("closed", "sell", ["contractSigned", "becameCustomer"], {
      undone: [
        { by: "contractCooledOff", takes: "contractSigned", same: "contract" },
        { by: "ceasedCustomer", takes: "becameCustomer" },
      ],
    }),
    step("delivered", "serve", ["deliveryCompleted"]),
    step("care", "serve", ["careBegan"]),
  ],
  routes: [
    {
      route: "talk-at-the-show",
      title: { ja: "展示会でその場の商談" },
      enter: { source: "trade-show", on: "consultationBooked" },
      skips: ["list", "trust", "front-end-sold", "front-end-delivered"],
    },
  ],
});
