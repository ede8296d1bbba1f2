import { expect, test } from "vitest";
import { environmentSchema } from "../../config/environment.ts";
import { importOptionsSchema } from "../../domain/imports/options.ts";
import { patience } from "./patience.ts";
import { testServer } from "./test-server.ts";

const zones = ["Asia/Kolkata", "Europe/Kyiv", "Asia/Ho_Chi_Minh", "America/Argentina/Buenos_Aires", "Etc/UTC"];
const noZones = ["Asia/Tokio", "Tokyo", "a/b"];

test("a zone is taken, or refused, by the API, the import and the settings alike", async () => {
  const { app, staff } = await testServer();
  const takes = async (zone: string) => {
    const post = async (url: string, payload: object) =>
      (await app.inject({ method: "POST", url: `/api/v1${url}`, headers: staff, payload })).statusCode < 300;
    const options = { basis: "card", topic: "newsletter", source: "card", author: "staff:test", zone };
    return [
      await post("/leads", { familyName: "鈴木", zone }),
      await post("/sequences/simulate", { source: patience, zone }),
      importOptionsSchema.safeParse(options).success,
      environmentSchema.safeParse({ HAGUKUMI_ZONE: zone }).success,
    ];
  };
  for (const zone of zones) expect(await takes(zone), zone).toEqual([true, true, true, true]);
  for (const zone of noZones) expect(await takes(zone), zone).toEqual([false, false, false, false]);
});
