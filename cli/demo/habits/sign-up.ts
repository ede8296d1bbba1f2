import type { Habit } from "../habit.ts";
import { get, post } from "../web.ts";

/** Those who come by the website fill in the form of the newsletter. */
export const signUp: Habit = {
  on: "arrival",
  async act(person, _links, { address }) {
    if (person.door !== "form") return false;
    const url = `${address}/f/newsletter`;
    const page = await get(url);
    const shown = /name="shown" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    await post(
      `${url}?lang=${person.language}`,
      new URLSearchParams({
        email: person.email,
        familyName: person.familyName,
        givenName: person.givenName,
        topic: "newsletter",
        shown,
        hp_subject: "",
      }),
    );
    return true;
  },
};
