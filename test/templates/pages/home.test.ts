import { homePage } from "../../../templates/pages/home/view.ts";
import { expectPageRules } from "./page-rules.ts";

expectPageRules(homePage, [
  { sandbox: true, forms: [{ key: "newsletter", title: "小冊子を受け取る" }], sandboxUrl: "http://127.0.0.1:1/" },
  { sandbox: false, forms: [] },
]);
