/** What is pressed after `g` to go to a screen of the menu, by its name. */
export const screenKeys = {
  today: "t",
  people: "p",
  tasks: "k",
  enrolments: "r",
  events: "v",
  sends: "m",
  sessions: "d",
  consultations: "c",
  deals: "l",
  sequences: "s",
  templates: "e",
  forms: "f",
  imports: "i",
  audit: "a",
  settings: ",",
  sandbox: "b",
} as const;
