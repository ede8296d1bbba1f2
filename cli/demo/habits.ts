import type { Habit } from "./habit.ts";
import { answerEstimate } from "./habits/answer-estimate.ts";
import { block } from "./habits/block.ts";
import { answerSeat, book } from "./habits/book.ts";
import { click } from "./habits/click.ts";
import { confirm } from "./habits/confirm.ts";
import { follow } from "./habits/follow.ts";
import { getDocument } from "./habits/get-document.ts";
import { openMail } from "./habits/open-mail.ts";
import { pay } from "./habits/pay.ts";
import { rate } from "./habits/rate.ts";
import { readLine } from "./habits/read-line.ts";
import { scan } from "./habits/scan.ts";
import { sign } from "./habits/sign.ts";
import { signUp } from "./habits/sign-up.ts";
import { talk } from "./habits/talk.ts";
import { thank } from "./habits/thank.ts";
import { unsubscribe } from "./habits/unsubscribe.ts";

/** All habits. Those of one occasion are asked in this order, which is also the order in which they use a person's whims. */
export const habits: readonly Habit[] = [
  signUp,
  follow,
  scan,
  confirm,
  answerEstimate,
  sign,
  pay,
  rate,
  openMail,
  unsubscribe,
  block,
  readLine,
  thank,
  answerSeat,
  getDocument,
  click,
  book,
  talk,
];
