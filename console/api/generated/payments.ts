/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  BankFileDetail,
  BankFileReport,
  BankLine,
  GetBankFiles200,
  GetBankFilesParams,
  GetBankLines200,
  GetBankLinesParams,
  GetOpenInstalments200,
  GetOpenInstalmentsParams,
  GetPayments200,
  GetPaymentsCsvParams,
  GetPaymentsParams,
  GetRefunds200,
  GetRefundsParams,
  PaymentDetail,
  PostBankLinesIdAcceptBody,
  PostBankLinesIdIgnoreBody,
  PostBankLinesIdJoinBody,
  PostBankLinesIdSplitBody,
  PostPayments201,
  PostPaymentsBody,
  PostPaymentsIdRefundCredit201,
  PostPaymentsIdRefundCreditBody,
  PostPaymentsIdWithdrawBody
} from './routes.schemas';

import { send } from '../client';


export const getGetPaymentsUrl = (params?: GetPaymentsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/payments?${stringifiedParams}` : `/api/v1/payments`
}

/**
 * @summary List payments, newest first
 */
export const getPayments = async (params?: GetPaymentsParams, options?: Parameters<typeof send>[1]): Promise<GetPayments200> => {

  return send<GetPayments200>(getGetPaymentsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostPaymentsUrl = () => {




  return `/api/v1/payments`
}

/**
 * @summary Record money that came in cash, or by a transfer that no bank file has shown yet
 */
export const postPayments = async (postPaymentsBody: PostPaymentsBody, options?: Parameters<typeof send>[1]): Promise<PostPayments201> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<PostPayments201>(getPostPaymentsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postPaymentsBody)
  }
);}


export const getGetPaymentsCsvUrl = (params?: GetPaymentsCsvParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/payments.csv?${stringifiedParams}` : `/api/v1/payments.csv`
}

/**
 * @summary The same as a CSV file, amounts in the smallest unit. The audit keeps who made it.
 */
export const getPaymentsCsv = async (params?: GetPaymentsCsvParams, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetPaymentsCsvUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetPaymentsIdUrl = (id: string,) => {




  return `/api/v1/payments/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a payment with what it stands for and what goes back
 */
export const getPaymentsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<PaymentDetail> => {

  return send<PaymentDetail>(getGetPaymentsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetOpenInstalmentsUrl = (params?: GetOpenInstalmentsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/open-instalments?${stringifiedParams}` : `/api/v1/open-instalments`
}

/**
 * @summary List what is open of a lead or an invoice, the oldest first: 100 at most
 */
export const getOpenInstalments = async (params?: GetOpenInstalmentsParams, options?: Parameters<typeof send>[1]): Promise<GetOpenInstalments200> => {

  return send<GetOpenInstalments200>(getGetOpenInstalmentsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostPaymentsIdRefundCreditUrl = (id: string,) => {




  return `/api/v1/payments/${encodeURIComponent(String(id))}/refund-credit`
}

/**
 * By card or konbini it goes back by itself, otherwise a person has the task. 409 `credit-too-small`: what stands for an invoice goes back when the invoice is voided.
 * @summary Give back credit of a payment, all or a part
 */
export const postPaymentsIdRefundCredit = async (id: string,
    postPaymentsIdRefundCreditBody: PostPaymentsIdRefundCreditBody, options?: Parameters<typeof send>[1]): Promise<PostPaymentsIdRefundCredit201> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<PostPaymentsIdRefundCredit201>(getPostPaymentsIdRefundCreditUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postPaymentsIdRefundCreditBody)
  }
);}


export const getPostPaymentsIdWithdrawUrl = (id: string,) => {




  return `/api/v1/payments/${encodeURIComponent(String(id))}/withdraw`
}

/**
 * 409 `payment-not-withdrawn` unless it was recorded by hand, no bank line shows it, and nothing of it goes back.
 * @summary Take back a payment that was recorded by mistake: what it paid is open again
 */
export const postPaymentsIdWithdraw = async (id: string,
    postPaymentsIdWithdrawBody: PostPaymentsIdWithdrawBody, options?: Parameters<typeof send>[1]): Promise<PaymentDetail> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<PaymentDetail>(getPostPaymentsIdWithdrawUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postPaymentsIdWithdrawBody)
  }
);}


export const getGetRefundsUrl = (params?: GetRefundsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/refunds?${stringifiedParams}` : `/api/v1/refunds`
}

/**
 * @summary List refunds, newest first
 */
export const getRefunds = async (params?: GetRefundsParams, options?: Parameters<typeof send>[1]): Promise<GetRefunds200> => {

  return send<GetRefunds200>(getGetRefundsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostRefundsIdDoneUrl = (id: string,) => {




  return `/api/v1/refunds/${encodeURIComponent(String(id))}/done`
}

/**
 * 409 `refund-not-owed` when it is done already, or goes back to the card by itself.
 * @summary Record that money was transferred back: the lead is told
 */
export const postRefundsIdDone = async (id: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getPostRefundsIdDoneUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostBankFilesUrl = () => {




  return `/api/v1/bank-files`
}

/**
 * multipart/form-data with `file` (a Zengin file 01 or 03, or the bank's CSV, up to 25 MB) and optionally `ownAccount`, our account that a CSV is of. All of it is allocated in one transaction, or, if any part cannot be read, nothing: 422 `bank-file-…` says which line.
 * @summary Import a bank's statement. Lines that an earlier file showed add nothing
 */
export const postBankFiles = async ( options?: Parameters<typeof send>[1]): Promise<BankFileReport> => {

  return send<BankFileReport>(getPostBankFilesUrl(),
  {
    ...options,
    method: 'POST'


  }
);}


export const getGetBankFilesUrl = (params?: GetBankFilesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/bank-files?${stringifiedParams}` : `/api/v1/bank-files`
}

/**
 * @summary List imported statements, newest first
 */
export const getBankFiles = async (params?: GetBankFilesParams, options?: Parameters<typeof send>[1]): Promise<GetBankFiles200> => {

  return send<GetBankFiles200>(getGetBankFilesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetBankFilesIdUrl = (id: string,) => {




  return `/api/v1/bank-files/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read an imported statement with what became of its money
 */
export const getBankFilesId = async (id: string, options?: Parameters<typeof send>[1]): Promise<BankFileDetail> => {

  return send<BankFileDetail>(getGetBankFilesIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetBankLinesIdUrl = (id: string,) => {




  return `/api/v1/bank-lines/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a line of the bank
 */
export const getBankLinesId = async (id: string, options?: Parameters<typeof send>[1]): Promise<BankLine> => {

  return send<BankLine>(getGetBankLinesIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetBankLinesUrl = (params?: GetBankLinesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/bank-lines?${stringifiedParams}` : `/api/v1/bank-lines`
}

/**
 * @summary List the bank's lines, newest first, each with whose it may be and why
 */
export const getBankLines = async (params?: GetBankLinesParams, options?: Parameters<typeof send>[1]): Promise<GetBankLines200> => {

  return send<GetBankLines200>(getGetBankLinesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostBankLinesIdAcceptUrl = (id: string,) => {




  return `/api/v1/bank-lines/${encodeURIComponent(String(id))}/accept`
}

/**
 * 409 `suggestion-changed` when something was paid or voided meanwhile: the line then has the new suggestion.
 * @summary Accept a candidate: books money and fee, and remembers the payer
 */
export const postBankLinesIdAccept = async (id: string,
    postBankLinesIdAcceptBody: PostBankLinesIdAcceptBody, options?: Parameters<typeof send>[1]): Promise<BankLine> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<BankLine>(getPostBankLinesIdAcceptUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postBankLinesIdAcceptBody)
  }
);}


export const getPostBankLinesIdJoinUrl = (id: string,) => {




  return `/api/v1/bank-lines/${encodeURIComponent(String(id))}/join`
}

/**
 * @summary Say that a line shows a payment that was recorded by hand: its money counts once
 */
export const postBankLinesIdJoin = async (id: string,
    postBankLinesIdJoinBody: PostBankLinesIdJoinBody, options?: Parameters<typeof send>[1]): Promise<BankLine> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<BankLine>(getPostBankLinesIdJoinUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postBankLinesIdJoinBody)
  }
);}


export const getPostBankLinesIdSplitUrl = (id: string,) => {




  return `/api/v1/bank-lines/${encodeURIComponent(String(id))}/split`
}

/**
 * @summary Distribute a line over instalments, also of several invoices or leads
 */
export const postBankLinesIdSplit = async (id: string,
    postBankLinesIdSplitBody: PostBankLinesIdSplitBody, options?: Parameters<typeof send>[1]): Promise<BankLine> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<BankLine>(getPostBankLinesIdSplitUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postBankLinesIdSplitBody)
  }
);}


export const getPostBankLinesIdUndoUrl = (id: string,) => {




  return `/api/v1/bank-lines/${encodeURIComponent(String(id))}/undo`
}

/**
 * @summary Take back what a line was booked for, or that it was set aside. The payer whom it taught is forgotten
 */
export const postBankLinesIdUndo = async (id: string, options?: Parameters<typeof send>[1]): Promise<BankLine> => {

  return send<BankLine>(getPostBankLinesIdUndoUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostBankLinesIdIgnoreUrl = (id: string,) => {




  return `/api/v1/bank-lines/${encodeURIComponent(String(id))}/ignore`
}

/**
 * @summary Set aside a line that is no payment of anybody here, such as interest
 */
export const postBankLinesIdIgnore = async (id: string,
    postBankLinesIdIgnoreBody: PostBankLinesIdIgnoreBody, options?: Parameters<typeof send>[1]): Promise<BankLine> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<BankLine>(getPostBankLinesIdIgnoreUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postBankLinesIdIgnoreBody)
  }
);}


