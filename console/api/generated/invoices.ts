/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  Balance,
  GetInvoices200,
  GetInvoicesCsvParams,
  GetInvoicesParams,
  GetLeadsIdInvoices200,
  GetLeadsIdInvoicesParams,
  GetReceivablesInstalmentsParams,
  GetReceivablesParams,
  InvoiceDetail,
  InvoicePreview,
  OpenInstalments,
  PostInvoicesBody,
  PostInvoicesIdPromiseBody,
  PostInvoicesIdVoidBody,
  PostInvoicesIdWriteOffBody,
  PostInvoicesPreviewBody,
  Receivables
} from './routes.schemas';

import { send } from '../client';


export const getGetInvoicesUrl = (params?: GetInvoicesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/invoices?${stringifiedParams}` : `/api/v1/invoices`
}

/**
 * @summary List invoices, newest first: by day, amount, partner, state, and any of them together
 */
export const getInvoices = async (params?: GetInvoicesParams, options?: Parameters<typeof send>[1]): Promise<GetInvoices200> => {

  return send<GetInvoices200>(getGetInvoicesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostInvoicesUrl = () => {




  return `/api/v1/invoices`
}

/**
 * @summary Issue an invoice for an order without a contract. It never changes afterwards
 */
export const postInvoices = async (postInvoicesBody: PostInvoicesBody, options?: Parameters<typeof send>[1]): Promise<InvoiceDetail> => {

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
return send<InvoiceDetail>(getPostInvoicesUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postInvoicesBody)
  }
);}


export const getGetInvoicesCsvUrl = (params?: GetInvoicesCsvParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/invoices.csv?${stringifiedParams}` : `/api/v1/invoices.csv`
}

/**
 * @summary The same as a CSV file, amounts in the smallest unit. The audit keeps who made it.
 */
export const getInvoicesCsv = async (params?: GetInvoicesCsvParams, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetInvoicesCsvUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdInvoicesUrl = (id: string,
    params?: GetLeadsIdInvoicesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/invoices?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/invoices`
}

/**
 * @summary List the invoices of a lead, newest first
 */
export const getLeadsIdInvoices = async (id: string,
    params?: GetLeadsIdInvoicesParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdInvoices200> => {

  return send<GetLeadsIdInvoices200>(getGetLeadsIdInvoicesUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdBalanceUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/balance`
}

/**
 * @summary Read what a lead owes, what of it is overdue, and what they have paid too much, by currency
 */
export const getLeadsIdBalance = async (id: string, options?: Parameters<typeof send>[1]): Promise<Balance> => {

  return send<Balance>(getGetLeadsIdBalanceUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetReceivablesUrl = (params?: GetReceivablesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/receivables?${stringifiedParams}` : `/api/v1/receivables`
}

/**
 * @summary What is owed, by how late it is, and when it should come
 */
export const getReceivables = async (params?: GetReceivablesParams, options?: Parameters<typeof send>[1]): Promise<Receivables> => {

  return send<Receivables>(getGetReceivablesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetReceivablesInstalmentsUrl = (params?: GetReceivablesInstalmentsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/receivables/instalments?${stringifiedParams}` : `/api/v1/receivables/instalments`
}

/**
 * @summary List the instalments behind a sum of the receivables, the oldest first
 */
export const getReceivablesInstalments = async (params?: GetReceivablesInstalmentsParams, options?: Parameters<typeof send>[1]): Promise<OpenInstalments> => {

  return send<OpenInstalments>(getGetReceivablesInstalmentsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostInvoicesPreviewUrl = () => {




  return `/api/v1/invoices/preview`
}

/**
 * @summary Work out the totals and instalments of an invoice before it is issued
 */
export const postInvoicesPreview = async (postInvoicesPreviewBody: PostInvoicesPreviewBody, options?: Parameters<typeof send>[1]): Promise<InvoicePreview> => {

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
return send<InvoicePreview>(getPostInvoicesPreviewUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postInvoicesPreviewBody)
  }
);}


export const getGetInvoicesIdUrl = (id: string,) => {




  return `/api/v1/invoices/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read an invoice with its instalments, payments and papers
 */
export const getInvoicesId = async (id: string, options?: Parameters<typeof send>[1]): Promise<InvoiceDetail> => {

  return send<InvoiceDetail>(getGetInvoicesIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostInvoicesIdPromiseUrl = (id: string,) => {




  return `/api/v1/invoices/${encodeURIComponent(String(id))}/promise`
}

/**
 * @summary Note the day by which the lead promised to pay: no reminder goes before the bank day after it
 */
export const postInvoicesIdPromise = async (id: string,
    postInvoicesIdPromiseBody: PostInvoicesIdPromiseBody, options?: Parameters<typeof send>[1]): Promise<InvoiceDetail> => {

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
return send<InvoiceDetail>(getPostInvoicesIdPromiseUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postInvoicesIdPromiseBody)
  }
);}


export const getPostInvoicesIdApplyCreditUrl = (id: string,) => {




  return `/api/v1/invoices/${encodeURIComponent(String(id))}/apply-credit`
}

/**
 * @summary Let the lead's credit pay what is open of an invoice, also what is not due yet
 */
export const postInvoicesIdApplyCredit = async (id: string, options?: Parameters<typeof send>[1]): Promise<InvoiceDetail> => {

  return send<InvoiceDetail>(getPostInvoicesIdApplyCreditUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostInvoicesIdWriteOffUrl = (id: string,) => {




  return `/api/v1/invoices/${encodeURIComponent(String(id))}/write-off`
}

/**
 * @summary Give up what is open of an invoice. What was paid stays paid
 */
export const postInvoicesIdWriteOff = async (id: string,
    postInvoicesIdWriteOffBody: PostInvoicesIdWriteOffBody, options?: Parameters<typeof send>[1]): Promise<InvoiceDetail> => {

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
return send<InvoiceDetail>(getPostInvoicesIdWriteOffUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postInvoicesIdWriteOffBody)
  }
);}


export const getPostInvoicesIdVoidUrl = (id: string,) => {




  return `/api/v1/invoices/${encodeURIComponent(String(id))}/void`
}

/**
 * @summary Void an invoice by a credit note. What was paid is owed back
 */
export const postInvoicesIdVoid = async (id: string,
    postInvoicesIdVoidBody: PostInvoicesIdVoidBody, options?: Parameters<typeof send>[1]): Promise<InvoiceDetail> => {

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
return send<InvoiceDetail>(getPostInvoicesIdVoidUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postInvoicesIdVoidBody)
  }
);}


