import { formSentPage } from "../../../templates/pages/form-sent/view.ts";
import { expectPageRules } from "./page-rules.ts";

expectPageRules(formSentPage, [{}]);
